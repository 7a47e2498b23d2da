import { describe, expect, it } from 'vitest';
import { codesOf } from '@/ui/pda/codes';
import type { ParcelLine } from './model';
import { addScan, contents, isWhole, misfit, onlyNumbered, piecesOf } from './packing';

const line = (sku: string, amount: string, serials = false): ParcelLine => ({
  ...{ serials, numbers: [] },
  sku,
  name: '',
  lot: null,
  quantity: { amount, uom: 'pcs' },
  gifts: '0',
  bin: null,
  state: null,
});

const codes = codesOf(
  ['A', 'B'],
  [{ code: '690box', sku: 'A', quantity: { amount: '12', uom: 'pcs' } }],
);

describe('the packing bench', () => {
  it('counts every scan by what its code stands for', () => {
    const lines = [line('A', '10'), line('A', '3'), line('B', '1')];
    const scanned = addScan(addScan({}, '690BOX'), 'a');

    expect(contents(lines, scanned, codes)).toMatchObject([
      { sku: 'A', wanted: 13, scanned: 13 },
      { sku: 'B', wanted: 1, scanned: 0 },
    ]);
    expect(isWhole(contents(lines, scanned, codes))).toBe(false);
    expect(isWhole(contents(lines, addScan(scanned, 'B'), codes))).toBe(true);
  });

  it('lets in nothing strange and nothing too much', () => {
    const goods = contents([line('A', '2')], { A: 1 }, codes);

    expect(misfit(goods, codes, 'B')).toBe('strange');
    expect(misfit(goods, codes, '999')).toBe('strange');
    expect(misfit(goods, codes, '690box')).toBe('tooMany');
    expect(misfit(goods, codes, 'A')).toBeNull();
  });

  it('takes a number without goods where only one of them still wants any', () => {
    const lines = [line('A', '2', true), line('B', '1')];

    expect(onlyNumbered(contents(lines, { A: 1 }, codes))?.sku).toBe('A');
    expect(onlyNumbered(contents(lines, { A: 2 }, codes))).toBeUndefined();
    expect(onlyNumbered(contents([line('A', '1', true), line('B', '1', true)], {}, codes))).toBe(
      undefined,
    );
    expect(piecesOf({ A: ['S1', 'S2'] })).toEqual([
      { sku: 'A', number: 'S1' },
      { sku: 'A', number: 'S2' },
    ]);
  });
});
