import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { custodyLine, custodyPieces } from './custody';

describe('a line of a custody note', () => {
  const quantity = { amount: '4' };

  it('that comes in has its own lot and day', () => {
    const line = { sku: 'MILK', lot: ' L1 ', expiresOn: dayjs('2031-05-31'), into: '7', quantity };
    expect(custodyLine(line, 'pcs')).toEqual({
      sku: 'MILK',
      lot: 'L1',
      expiresOn: '2031-05-31',
      quantity: { amount: '4', uom: 'pcs' },
      outOf: undefined,
      into: '7',
    });
  });

  it('that leaves has the lot of its bin', () => {
    const line = custodyLine({ sku: 'MILK', outOf: '9|L2', quantity }, 'pcs');
    expect([line.outOf, line.lot]).toEqual(['9', 'L2']);
    expect(custodyLine({ sku: 'CUP', outOf: '9|', quantity }, 'pcs').lot).toBeUndefined();
  });

  it('names its pieces however they were pasted', () => {
    expect(custodyPieces({ sku: 'P', quantity, numbers: 'A1 A2\nA3,A4' })).toHaveLength(4);
  });
});
