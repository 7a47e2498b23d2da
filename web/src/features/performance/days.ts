import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { companyDay } from '@/ui/companyDay';

export interface Days {
  from: string;
  to: string;
}

export const presets = { week: 7, month: 30, quarter: 90 } as const;
export type Preset = keyof typeof presets;

/** The last so many days up to that one. */
export const lastDays = (count: number, to: string): Days => ({
  from: dayjs(to)
    .subtract(count - 1, 'day')
    .format('YYYY-MM-DD'),
  to,
});

/** Which named period these days are, if any. */
export const presetOf = (days: Days, to: string): Preset | undefined =>
  (Object.keys(presets) as Preset[]).find((key) => {
    const named = lastDays(presets[key], to);
    return named.from === days.from && named.to === days.to;
  });

/** The days of the address; the last thirty where it names none. */
export function useDays() {
  const [params, setParams] = useSearchParams();
  const usual = lastDays(presets.month, companyDay());
  const days = { from: params.get('from') ?? usual.from, to: params.get('to') ?? usual.to };
  function set(part: Record<string, string>) {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(part)) next.set(key, value);
    setParams(next, { replace: true });
  }
  return { days, params, set };
}
