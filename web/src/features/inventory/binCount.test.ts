import { describe, expect, it } from 'vitest';
import { lotOf, nextBin, numberScanned, onlyKept, scanned } from './binCount';
import type { CountLine } from './counts';

const line = (own: Partial<CountLine>): CountLine =>
  ({ lineNo: 1, bin: '1', sku: 'A', lot: null, counted: null, ...own }) as CountLine;

describe('counting a bin', () => {
  it('adds what a barcode stands for to what was scanned before', () => {
    const once = scanned([], 'A', '', '1');
    const box = scanned(scanned(once, 'B', '', '1'), 'A', '', '12');

    expect(box).toEqual([
      { sku: 'A', lot: '', amount: '13' },
      { sku: 'B', lot: '', amount: '1' },
    ]);
  });

  it('takes the only lot there and none where it could be several', () => {
    const lines = [line({ lot: 'L1' }), line({ sku: 'B', lot: 'X' }), line({ sku: 'B', lot: 'Y' })];

    expect(lotOf(lines, '1', 'A')).toBe('L1');
    expect(lotOf(lines, '1', 'B')).toBe('');
  });

  it('leads to the first bin with something not counted', () => {
    expect(nextBin([line({ counted: '3' }), line({ bin: '2' })])?.bin).toBe('2');
    expect(nextBin([line({ counted: '0' })])).toBeUndefined();
  });

  it('counts pieces by their numbers, each once', () => {
    const one = numberScanned([], 'A', '', 'S1') ?? [];
    const two = numberScanned(one, 'A', '', 'S2');

    expect(two).toEqual([{ sku: 'A', lot: '', amount: '2', serials: ['S1', 'S2'] }]);
    expect(numberScanned(one, 'A', '', 'S1')).toBeNull();
  });

  it('knows whose numbers are scanned where a bin has one kind of such goods', () => {
    const lines = [line({}), line({ sku: 'B' })];

    expect(onlyKept(lines, '1', ['A', 'C'])).toBe('A');
    expect(onlyKept(lines, '1', ['A', 'B'])).toBeUndefined();
  });
});
