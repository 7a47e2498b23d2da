import { describe, expect, it } from 'vitest';
import { leftOf, lineTotal, sum, total } from './sums';

const line = (quantity: string, unitPrice: string, taxRate = '0') => ({
  quantity,
  unitPrice,
  taxRate,
});

describe('sums of a purchase order', () => {
  it('round once at the end and not line by line', () => {
    expect(total([line('1', '0.005'), line('1', '0.005'), line('1', '0.004')])).toBe('0.01');
  });

  it('count tax', () => {
    expect(lineTotal(line('3', '9.999999', '13'))).toBe('33.90');
  });

  it('leave out what is not finished', () => {
    expect(lineTotal(line('', '1'))).toBeNull();
    expect(total([line('2', '3'), line('x', '1')])).toBe('6.00');
  });

  it('add amounts exactly', () => {
    expect(sum(['0.10', '0.20']).amount).toBe('0.30');
  });

  it('say what is left of a line, and nothing once all is ordered', () => {
    expect(leftOf({ quantity: { amount: '40' }, ordered: '12.5' })).toBe('27.5');
    expect(leftOf({ quantity: { amount: '100' }, ordered: '0' })).toBe('100');
    expect(leftOf({ quantity: { amount: '40' }, ordered: '40' })).toBeNull();
  });
});
