import dayjs, { type Dayjs } from 'dayjs';

export const presets = [
  'thisWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'days90',
  'thisYear',
] as const;
export type Preset = (typeof presets)[number];

export interface Period {
  from: string;
  to: string;
}

const text = (day: Dayjs) => day.format('YYYY-MM-DD');
const quarterStart = (day: Dayjs) => day.startOf('month').subtract(day.month() % 3, 'month');

/** The days of a named period as of that day; a period that has begun ends with its own last day. */
export function periodOf(preset: Preset, today: string): Period {
  const day = dayjs(today);
  const month = day.startOf('month');
  const quarter = quarterStart(day);
  const through = (from: Dayjs, until: Dayjs) => ({
    from: text(from),
    to: text(until.subtract(1, 'day')),
  });
  switch (preset) {
    case 'thisWeek': {
      const monday = day.subtract((day.day() + 6) % 7, 'day');
      return through(monday, monday.add(7, 'day'));
    }
    case 'thisMonth':
      return through(month, month.add(1, 'month'));
    case 'lastMonth':
      return through(month.subtract(1, 'month'), month);
    case 'thisQuarter':
      return through(quarter, quarter.add(3, 'month'));
    case 'lastQuarter':
      return through(quarter.subtract(3, 'month'), quarter);
    case 'days90':
      return through(day.subtract(89, 'day'), day.add(1, 'day'));
    case 'thisYear':
      return through(day.startOf('year'), day.startOf('year').add(1, 'year'));
  }
}

/** Which named period these days are, if any. */
export const presetOf = ({ from, to }: Period, today: string): Preset | undefined =>
  presets.find((preset) => {
    const named = periodOf(preset, today);
    return named.from === from && named.to === to;
  });

/** The last day of days given by the first one no more. */
export const lastDay = (until: string) => text(dayjs(until).subtract(1, 'day'));
