import { describe, expect, it } from 'vitest';
import { addLine, chosen, sendable } from './draft';
import type { BinContent } from './model';

const pcs = (amount: string) => ({ amount, uom: 'pcs' });

function content(bin: string, onHand: string, pinned = '0'): BinContent {
  return {
    sku: 'CUP',
    lot: null,
    warehouse: '1',
    bin,
    binCode: bin,
    onHand: pcs(onHand),
    pinned: pcs(pinned),
  };
}

describe('a transfer being scanned together', () => {
  it('adds up scans of the same goods in the same bin, and keeps bins apart', () => {
    let lines = addLine([], content('A', '5'), '1');
    lines = addLine(lines, content('A', '5'), '2');
    lines = addLine(lines, content('B', '5'), '1');

    expect(lines.map((line) => line.quantity)).toEqual(['3', '1']);
  });

  it('takes goods from the bin scanned before, else from the first that can give some', () => {
    const bins = [content('A', '3', '3'), content('B', '2')];

    expect(chosen(bins, undefined)?.bin).toBe('B');
    expect(chosen(bins, 'A')).toBeUndefined();
  });

  it('sends no more than the bin can give, and no nonsense', () => {
    const of = (quantity: string) => sendable({ content: content('A', '5', '2'), quantity });

    expect([of('3'), of('4'), of('0'), of('-1'), of('x'), of('1.2345')]).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
