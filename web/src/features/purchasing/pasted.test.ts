import { describe, expect, it } from 'vitest';
import { pasted } from './pasted';

describe('rows copied from a spreadsheet', () => {
  it('are goods, quantity and price', () => {
    expect(pasted('A-1\t1,200\t¥3.50\r\nB-2\t5')).toEqual([
      { sku: 'A-1', quantity: '1200', unitPrice: '3.50' },
      { sku: 'B-2', quantity: '5', unitPrice: '' },
    ]);
  });

  it('leave out headings and blank rows', () => {
    expect(pasted('编码\t数量\t单价\n\n\t3')).toEqual([]);
  });
});
