import type { BudgetStanding } from './model';

const cents = (text: string) => BigInt(text.replace('.', ''));
const plain = (value: bigint) => {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What was left before an order, and by how much the order passes it. */
export function remaining(standing: BudgetStanding): { left: string; excess: string } {
  const left =
    cents(standing.amount.amount) - cents(standing.committed.amount) - cents(standing.spent.amount);
  const excess = cents(standing.order.amount) - left;
  return { left: plain(left), excess: plain(excess > 0n ? excess : 0n) };
}
