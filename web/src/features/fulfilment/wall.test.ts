import { describe, expect, it } from 'vitest';
import { codesOf } from '@/ui/pda/codes';
import type { WallLine } from './model';
import { slotFor, slotsOf, withScans } from './wall';

const line = (
  seq: number,
  slot: number,
  sku: string,
  quantity: string,
  sorted = '0',
): WallLine => ({
  seq,
  slot,
  parcelId: String(slot),
  parcel: `PK-${String(slot)}`,
  sku,
  name: '',
  lot: null,
  quantity: { amount: quantity, uom: 'pcs' },
  sorted: { amount: sorted, uom: 'pcs' },
});

const codes = codesOf(
  ['A', 'B'],
  [{ code: '690box', sku: 'A', quantity: { amount: '12', uom: 'pcs' } }],
);

describe('the sort wall', () => {
  const wall = [line(1, 1, 'A', '1'), line(2, 2, 'A', '12'), line(3, 2, 'B', '1')];

  it('lights the first slot that wants what the code stands for', () => {
    expect(slotFor(wall, codes, 'a')?.slot).toBe(1);
    expect(slotFor(wall, codes, '690BOX')?.slot).toBe(2);
    expect(slotFor(wall, codes, 'STRANGE')).toBeUndefined();
  });

  it('counts what is on its way, so that two fast scans light two slots', () => {
    const then = withScans(wall, codes, (seq) => (seq === 1 ? [{ code: 'A' }] : []));

    expect(slotFor(then, codes, 'A')?.slot).toBe(2);
  });

  it('has no slot for what all slots have', () => {
    const full = [line(3, 2, 'B', '1', '1')];

    expect(slotFor(full, codes, 'B')).toBeUndefined();
    expect(
      slotsOf([...wall, ...full]).map(({ slot, wanted, sorted }) => [slot, wanted, sorted]),
    ).toEqual([
      [1, 1, 0],
      [2, 14, 1],
    ]);
  });
});
