import type { MoneyValue } from '@/i18n/fmt';

const exact = /^(-?)(\d+)(?:\.(\d+))?$/;

function scaled(text: string | null | undefined, places: number): bigint | null {
  const match = exact.exec((text ?? '').trim());
  if (!match) return null;
  const [, sign = '', whole = '', part = ''] = match;
  return BigInt(`${sign}${whole}${part.slice(0, places).padEnd(places, '0')}`);
}

function cents(value: bigint, places: number): string {
  const unit = 10n ** BigInt(places - 2);
  const rounded = ((value < 0n ? -value : value) + unit / 2n) / unit;
  const digits = String(rounded).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What is typed into a field for figures: digits and a point. */
export const decimal = (typed: string) => typed.replaceAll(/[^\d.]/g, '');

/** The sum of amounts in the company's currency, exact. */
export function sum(amounts: readonly string[]): MoneyValue {
  const all = amounts.reduce((total, one) => total + (scaled(one, 2) ?? 0n), 0n);
  return { amount: cents(all, 2), currency: 'CNY' };
}

/** Unrounded, times 10¹²: quantity × price × (100 + tax) %; null while something is missing. */
function gross(line: { quantity: string; unitPrice: string; taxRate: string }): bigint | null {
  const quantity = scaled(line.quantity, 3);
  const price = scaled(line.unitPrice, 6);
  const tax = scaled(line.taxRate || '0', 2);
  if (quantity === null || price === null || tax === null) return null;
  return (quantity * price * (10_000n + tax) * 1_000n) / 10_000n;
}

/** What a line costs with tax, rounded for the eye; empty while something is missing. */
export function lineTotal(line: {
  quantity: string;
  unitPrice: string;
  taxRate: string;
}): string | null {
  const value = gross(line);
  return value === null ? null : cents(value, 12);
}

/** What the lines come to with tax, rounded once; lines that are not finished count nothing. */
export function total(
  lines: readonly { quantity: string; unitPrice: string; taxRate: string }[],
): string {
  return cents(
    lines.reduce((all, line) => all + (gross(line) ?? 0n), 0n),
    12,
  );
}

/** What is still to be ordered of a line, exact to three decimals; empty when nothing is. */
export function leftOf(line: { quantity: { amount: string }; ordered: string }): string | null {
  const left = (scaled(line.quantity.amount, 3) ?? 0n) - (scaled(line.ordered, 3) ?? 0n);
  if (left <= 0n) return null;
  const digits = String(left).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}
