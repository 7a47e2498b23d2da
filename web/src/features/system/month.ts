import dayjs from 'dayjs';
import type { CalendarDay, WorkingHours } from './types';

export interface MonthCell {
  date: string;
  number: number;
  working: boolean;
  /** Set when the day differs from its weekday. */
  named?: CalendarDay;
}

/** The weeks of a month from Monday on; cells outside the month are empty. */
export function weeksOf(
  year: number,
  month: number,
  week: WorkingHours[],
  days: CalendarDay[],
): (MonthCell | null)[][] {
  const first = dayjs(new Date(year, month, 1));
  const lead = (first.day() + 6) % 7;
  const cells: (MonthCell | null)[] = Array.from({ length: lead }, () => null);
  for (let number = 1; number <= first.daysInMonth(); number += 1) {
    const date = first.date(number).format('YYYY-MM-DD');
    const named = days.find((one) => one.day === date);
    const weekday = ((lead + number - 1) % 7) + 1;
    const usual = week.some((hours) => hours.weekday === weekday);
    cells.push({ date, number, working: named?.working ?? usual, named });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7));
}
