import type { Schema } from '@/api/model';

export type CauseLine = Schema<'process.CauseLine'>;
type Code = CauseLine['cause'];

/** All months from one to another, `2026-11`. */
export function months(from: string, to: string): string[] {
  const all: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let one = from; one <= to && all.length < 120;) {
    all.push(one);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    one = `${year}-${String(month).padStart(2, '0')}`;
  }
  return all;
}

/** Causes with how many exceptions they have, the most frequent first. */
export function causeCodes(lines: CauseLine[]): { code: Code; count: number }[] {
  const counts = new Map<Code, number>();
  for (const { cause, count } of lines) counts.set(cause, (counts.get(cause) ?? 0) + count);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count);
}

/** How many a cause has in each month. */
export function byCause(lines: CauseLine[], span: string[]): { code: Code; counts: number[] }[] {
  return causeCodes(lines).map(({ code }) => ({
    code,
    counts: span.map((month) =>
      lines
        .filter((line) => line.month === month && line.cause === code)
        .reduce((sum, { count }) => sum + count, 0),
    ),
  }));
}
