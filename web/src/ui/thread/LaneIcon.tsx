import type { Lane } from './model';

const shapes: Record<Lane, string> = {
  information: 'M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 9.5h4',
  goods: 'M2.5 5L8 2.5 13.5 5v6L8 13.5 2.5 11zM2.5 5L8 7.5 13.5 5M8 7.5v6',
  money: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.6 5L8 8l2.4-3M8 8v3.6M6 8.6h4',
};

/** A sheet, a box, a coin. */
export function LaneIcon({ lane, size = 14 }: { lane: Lane; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden
    >
      <path d={shapes[lane]} />
    </svg>
  );
}
