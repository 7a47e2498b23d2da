import { describe, expect, it } from 'vitest';
import { countOf, wantedOf } from './pieces';

const line = (sku: string, amount: string) => ({ sku, quantity: { amount } });

describe('pieces of a transfer', () => {
  it('wants a number for every piece of the goods that keep them, over all lines', () => {
    const lines = [line('PHONE', '2'), line('CUP', '5'), line('PHONE', '1')];
    expect(wantedOf(lines, ['PHONE'])).toEqual([{ sku: 'PHONE', wanted: 3 }]);
  });

  it('counts the numbers of some goods', () => {
    const pieces = [
      { sku: 'PHONE', number: 'P1' },
      { sku: 'WATCH', number: 'P1' },
    ];
    expect(countOf(pieces, 'PHONE')).toBe(1);
  });
});
