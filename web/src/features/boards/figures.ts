import type { Tone } from '@/theme';
import { tones } from '@/theme';
import type { Fmt } from '@/i18n/fmt';
import { amountOf, type TileFigure, type Unit } from './model';

/** The sign of the company's currency where the reader's language has one; codes are for tables. */
const sign = (fmt: Fmt) => (fmt.money({ amount: '0', currency: 'CNY' }).startsWith('¥') ? '¥' : '');

/** A figure as it is shown; `—` where there is nothing to measure. */
export function shown(
  value: string | number | null | undefined,
  unit: Unit | null | undefined,
  fmt: Fmt,
): string {
  if (value === null || value === undefined) return '—';
  switch (unit) {
    case 'share':
      return fmt.percent(amountOf(value));
    case 'money':
      return sign(fmt) + fmt.big(value);
    case 'average':
      return fmt.money({ amount: String(value), currency: 'CNY' });
    default:
      return amountOf(value) >= 100_000 ? fmt.big(value) : fmt.integer(value);
  }
}

/** The same to the last digit that counts, so that a column lines up: money without cents. */
export function exact(
  value: string | number | null | undefined,
  unit: Unit | null | undefined,
  fmt: Fmt,
): string {
  return unit === 'money' || unit === 'average'
    ? fmt.amount(value, 0)
    : unit === 'share'
      ? shown(value, unit, fmt)
      : fmt.integer(value);
}

/** How much more or less than before: points for shares, a ratio for all else; empty where nothing was. */
export function changed(
  now: string | number | null | undefined,
  before: string | number | null | undefined,
  unit: Unit | null | undefined,
  fmt: Fmt,
): string {
  if (now === null || now === undefined || before === null || before === undefined) return '';
  const more = amountOf(now) - amountOf(before);
  if (unit === 'share') return fmt.points(more);
  if (amountOf(before) === 0) return '';
  const ratio = more / amountOf(before);
  return `${ratio > 0 ? '+' : ''}${fmt.percent(ratio)}`;
}

/** The tone of a figure, where it has one that we know. */
export const toneOf = (tone: string | null | undefined): Tone | undefined =>
  tones.find((one) => one === tone);

/** The largest value of rows, at least one. */
export const largest = (figure: TileFigure) =>
  Math.max(1, ...figure.rows.map(({ value }) => amountOf(value)));
