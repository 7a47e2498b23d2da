import { expect, it } from 'vitest';
import { awards, chosen } from './award';
import type { RfqWhole } from './sourcing';

const line = (lineNo: number, best: string | null, prices: Record<string, string>) => ({
  line: { lineNo, sku: `S-${lineNo}`, name: '', quantity: { amount: '500', uom: '件' } },
  best,
  cells: Object.entries(prices).map(([supplier, comparable]) => ({ supplier, comparable })),
});
const comparison = {
  offers: [
    { supplier: '1', name: '合泰' },
    { supplier: '2', name: '远帆' },
    { supplier: '3', name: '嘉禾' },
  ],
  lines: [
    line(1, '1', { 1: '135.6', 2: '141.25' }),
    line(2, '2', { 1: '22.035', 2: '21.244' }),
    line(3, null, {}),
  ],
} as unknown as RfqWhole['comparison'];

it('gives every line to the cheapest unless somebody else is chosen, and leaves out what nobody offered', () => {
  expect(chosen(comparison, {})).toEqual([
    { lineNo: 1, supplier: '1', dearer: false },
    { lineNo: 2, supplier: '2', dearer: false },
  ]);
  expect(chosen(comparison, { 2: '1' })[1]).toEqual({ lineNo: 2, supplier: '1', dearer: true });
});

it('says which orders would be written and what they come to', () => {
  expect(awards(comparison, {})).toEqual([
    { name: '合泰', sum: { amount: '67800.00', currency: 'CNY' } },
    { name: '远帆', sum: { amount: '10622.00', currency: 'CNY' } },
  ]);
  expect(awards(comparison, { 2: '1' })).toEqual([
    { name: '合泰', sum: { amount: '78817.50', currency: 'CNY' } },
  ]);
});
