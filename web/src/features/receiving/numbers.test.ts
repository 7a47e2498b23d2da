import { describe, expect, it } from 'vitest';
import type { ReturnTrace } from './model';
import { cameBefore, goodsOfNumber, nameless, waiting } from './numbers';

const pcs = (amount: number) => ({ amount: String(amount), uom: 'pcs' });
const goods = (goodsNo: number, sku: string, came: number) => ({
  goodsNo,
  sku,
  orderLine: goodsNo,
  expected: pcs(3),
  received: pcs(came),
  judged: pcs(0),
});
const serial = (sku: string, number: string) => ({ sku, number, state: 'returned' });
const trace = (kept: string[]) =>
  ({
    goods: [goods(1, 'PHONE', 2), goods(2, 'WATCH', 0)],
    numbers: {
      kept,
      sold: [serial('WATCH', 'W1')],
      came: [
        { serial: serial('PHONE', 'P1'), act: 'returned' },
        { serial: serial('PHONE', 'P2'), act: 'restocked' },
      ],
    },
  }) as unknown as ReturnTrace;

describe('numbers of a return', () => {
  it('knows the goods of a number that was sold with the order', () => {
    expect(goodsOfNumber(trace(['PHONE', 'WATCH']), 'W1')).toBe('WATCH');
  });

  it('takes any other code for a number of the one kind that waits, and of none among several', () => {
    expect(goodsOfNumber(trace(['PHONE']), 'P9')).toBe('PHONE');
    expect(goodsOfNumber(trace(['PHONE', 'WATCH']), 'P9')).toBeUndefined();
  });

  it('tells what came, what waits, and how many pieces have no number', () => {
    expect(cameBefore(trace(['PHONE']), 'P2')).toBe(true);
    expect(waiting(trace(['PHONE'])).map(({ number }) => number)).toEqual(['P1']);
    expect(nameless(trace(['PHONE']), 'PHONE')).toBe(1);
  });
});
