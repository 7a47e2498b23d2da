import type { MoneyValue } from '@/i18n/fmt';

function add(a: string, b: string): string {
  const places = Math.max(fraction(a), fraction(b));
  const sum = scaled(a, places) + scaled(b, places);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = places > 0 ? `.${digits.slice(-places)}` : '';
  return (sum < 0n ? '-' : '') + whole + part;
}

const fraction = (text: string) => text.split('.')[1]?.length ?? 0;
const scaled = (text: string, places: number) =>
  BigInt(text.replace('.', '') + '0'.repeat(places - fraction(text)));

/** The sum in each currency, exactly; floating point has no part in it. */
export function sumByCurrency(amounts: readonly MoneyValue[]): MoneyValue[] {
  const sums = new Map<string, string>();
  for (const { amount, currency } of amounts)
    sums.set(currency, add(sums.get(currency) ?? '0', amount));
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
