import { expect, it } from 'vitest';
import type { ParcelLine } from './model';
import { addScan, missing } from './packing';

const line = (sku: string, amount: string): ParcelLine => ({
  sku,
  name: sku,
  lot: null,
  quantity: { amount, uom: 'pcs' },
  bin: null,
  state: 'picked',
});

it('asks for as many scans as there are pieces', () => {
  const lines = [line('A', '2'), line('B', '1')];
  let scanned = {};
  expect(missing(lines, scanned)).toBe(3);
  for (const code of ['A', '6901234567892', 'B']) scanned = addScan(scanned, code);
  expect(missing(lines, scanned)).toBe(0);
});
