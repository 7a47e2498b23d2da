/** The mark: a thread with its knot. The only red that is always on the page. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className="rt-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <path
        d="M3 10h8a5 5 0 0 1 5 5v2a5 5 0 0 0 5 5h8"
        fill="none"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="5" />
    </svg>
  );
}
