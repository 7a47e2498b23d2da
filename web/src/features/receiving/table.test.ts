import { expect, it } from 'vitest';
import type { ReturnTrace } from './model';
import { lotToJudge, worth } from './table';

const pieces = (amount: string) => ({ amount, uom: 'pcs' });

it('judges the lots that came, one after the other', () => {
  const trace = {
    receipts: [
      { goodsNo: 1, lot: 'A', quantity: pieces('2') },
      { goodsNo: 1, lot: 'B', quantity: pieces('1') },
      { goodsNo: 2, lot: '', quantity: pieces('5') },
    ],
    verdicts: [{ goodsNo: 1, lot: 'A', quantity: pieces('2') }],
  } as unknown as ReturnTrace;

  expect(lotToJudge(trace, 1)).toEqual({ lot: 'B', left: 1 });
  expect(lotToJudge(trace, 2)).toEqual({ lot: '', left: 5 });
  expect(lotToJudge(trace, 3)).toEqual({ lot: '', left: 0 });
});

it('is worth what it was sold for, to the cent', () => {
  const lines = [
    { quantity: pieces('3'), unitPrice: '0.10' },
    { quantity: pieces('1'), unitPrice: '9.900000' },
  ];

  expect(worth({ lines } as unknown as ReturnTrace)).toBe(10.2);
});
