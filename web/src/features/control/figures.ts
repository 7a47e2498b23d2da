import type { Fmt } from '@/i18n/fmt';
import type { I18n } from '@/i18n';

const money = new Set(['sum', 'largest', 'band', 'spent', 'most', 'price', 'median', 'high']);
const percents = new Set(['share', 'others', 'percent']);
const texts = new Set(['where', 'sku', 'name', 'family', 'month', 'other']);

/** The figures of a finding as labelled facts, in one order. */
export function figures(
  known: Record<string, string>,
  t: I18n['t'],
  fmt: Fmt,
): { label: string; value: string }[] {
  return Object.keys(known)
    .filter((name) => known[name] !== '' && !texts.has(name))
    .sort()
    .map((name) => ({
      label: t(`control.figure.${name}`),
      value: money.has(name)
        ? fmt.money({ amount: known[name] ?? '', currency: 'CNY' })
        : percents.has(name) && (known[name] ?? '').includes('.')
          ? `${known[name]} %`
          : (known[name] ?? ''),
    }));
}
