import type { Bilingual } from '@/i18n';
import type { Tone } from '@/theme';

export type { Tone } from '@/theme';

/** One entry of a document's `status.ts`: what a state looks like and is called. */
export interface Status extends Bilingual {
  tone: Tone;
}
export type StatusMap<State extends string> = Record<State, Status>;

const shapes: Record<Tone, React.ReactNode> = {
  ok: <path d="M3 8.5l3.2 3.2L13 5" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2 1.3" />
    </>
  ),
  overdue: (
    <>
      <path d="M10.5 3.1A5.5 5.5 0 1 0 13.3 9.5" />
      <path d="M8 5.2v3l1.8 1.2M13.4 2.5v3.6M13.4 8v.2" />
    </>
  ),
  exception: (
    <>
      <path d="M8 2.5l6 10.8H2z" />
      <path d="M8 6.6v3M8 11.4v.2" />
    </>
  ),
  waiting: <circle cx="8" cy="8" r="5" />,
  progress: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  blocked: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M5 8h6" strokeWidth="2.4" />
    </>
  ),
  closed: <path d="M4 8h8" />,
};

/** The shape of a tone, so that it is legible without its colour. */
export function ToneIcon({ tone, size = 14 }: { tone: Tone; size?: number }) {
  return (
    <svg
      className="rt-tone-icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes[tone]}
    </svg>
  );
}
