/** A tile older than this says so. */
export const staleAfterSeconds = 60;

/** How old data of a moment are by the server's clock, which may differ from ours; never below nought. */
export function ageSeconds(at: string, now: number, serverAhead = 0): number {
  return Math.max(0, Math.round((now + serverAhead - Date.parse(at)) / 1000));
}

export const isStale = (seconds: number) => seconds > staleAfterSeconds;
