import { expect, it } from 'vitest';
import { byCause, months, type CauseLine } from './causes';

const line = (month: string, cause: string | null, count: number) =>
  ({ month, cause, count }) as CauseLine;

it('counts every month, those without exceptions too', () => {
  expect(months('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
});

it('puts the most frequent cause first', () => {
  const lines = [line('2026-11', 'carrier', 1), line('2026-12', 'warehouse', 2)];

  expect(byCause(lines, ['2026-11', '2026-12'])).toEqual([
    { code: 'warehouse', counts: [0, 2] },
    { code: 'carrier', counts: [1, 0] },
  ]);
});
