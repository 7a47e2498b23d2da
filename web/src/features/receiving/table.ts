import type { ReturnGoods, ReturnTrace } from './model';

/** How many of some goods came and wait to be judged. */
export const unjudged = (goods: ReturnGoods) =>
  Number(goods.received.amount) - Number(goods.judged.amount);

/** How many of some goods are still to come. */
export const missing = (goods: ReturnGoods) =>
  Math.max(0, Number(goods.expected.amount) - Number(goods.received.amount));

/** A lot of these goods of which some wait to be judged; blank where they are kept in none. */
export function lotToJudge(trace: ReturnTrace, goodsNo: number): { lot: string; left: number } {
  const left = new Map<string, number>();
  for (const one of trace.receipts) {
    if (one.goodsNo === goodsNo) {
      left.set(one.lot, (left.get(one.lot) ?? 0) + Number(one.quantity.amount));
    }
  }
  for (const one of trace.verdicts) {
    if (one.goodsNo === goodsNo) {
      left.set(one.lot, (left.get(one.lot) ?? 0) - Number(one.quantity.amount));
    }
  }
  const [lot, open] = [...left].find(([, count]) => count > 0) ?? ['', 0];
  return { lot, left: open };
}

/** What the lines of a return were sold for. */
export function worth(trace: ReturnTrace): number {
  const sum = trace.lines.reduce(
    (all, line) => all + Number(line.quantity.amount) * Number(line.unitPrice),
    0,
  );
  return Math.round(sum * 100) / 100;
}
