import { expect, it } from 'vitest';
import { weeksOf } from './month';

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: '09:00', ends: '18:00' }));
const day = (date: string, working: boolean) => ({
  day: date,
  working,
  nameZh: '春节',
  nameEn: 'Spring Festival',
  source: '',
});

it('lays a month out from Monday, with its holidays and make-up days', () => {
  const weeks = weeksOf(2026, 1, week, [day('2026-02-14', true), day('2026-02-16', false)]);
  expect(weeks[0]?.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  expect(weeks[0]?.[6]).toMatchObject({ date: '2026-02-01', working: false });
  expect(weeks[1]?.[0]).toMatchObject({ number: 2, working: true });
  expect(weeks[2]?.[5]).toMatchObject({ date: '2026-02-14', working: true });
  expect(weeks[3]?.[0]).toMatchObject({ date: '2026-02-16', working: false });
});
