import type { ReturnGoods, ReturnTrace } from './model';
import { missing, unjudged } from './table';

/** Whether pieces of these goods have numbers. */
export const numbered = (trace: ReturnTrace, sku: string) => trace.numbers.kept.includes(sku);

/** A number that came with the return already. */
export const cameBefore = (trace: ReturnTrace, code: string) =>
  trace.numbers.came.some(({ serial }) => serial.number === code);

/** Numbers that came of some goods, in the order of the goods' numbers. */
export const cameOf = (trace: ReturnTrace, sku: string) =>
  trace.numbers.came.filter(({ serial }) => serial.sku === sku);

/** Numbers that came and wait to be judged. */
export const waiting = (trace: ReturnTrace, sku?: string) =>
  trace.numbers.came
    .filter(({ act, serial }) => act === 'returned' && (!sku || serial.sku === sku))
    .map(({ serial }) => serial);

/** How many pieces of some goods wait to be judged without a number. */
export function nameless(trace: ReturnTrace, sku: string): number {
  const pieces = trace.goods
    .filter((goods) => goods.sku === sku)
    .reduce((sum, goods) => sum + unjudged(goods), 0);
  return Math.max(0, pieces - waiting(trace, sku).length);
}

/**
 * Which goods a scanned code is a number of, while they come in: the pieces sold with the order are known; any other code can
 * only be meant for the one kind of goods that still waits for numbers.
 */
export function goodsOfNumber(trace: ReturnTrace, code: string): string | undefined {
  const known = trace.numbers.sold.find(({ number }) => number === code);
  if (known) return known.sku;
  const skus = [...new Set(openGoods(trace).map(({ sku }) => sku))];
  return skus.length === 1 ? skus[0] : undefined;
}

/** Whether goods are still to come whose pieces have numbers. */
export const waitsForNumbers = (trace: ReturnTrace) => openGoods(trace).length > 0;

const openGoods = (trace: ReturnTrace): ReturnGoods[] =>
  trace.goods.filter((goods) => numbered(trace, goods.sku) && missing(goods) > 0);
