import { describe, expect, it } from 'vitest';
import { counted, countOf, dayOf, roomOf, type Counted, type DockLine } from './dock';

const cup = (quantity: number, lot = ''): Counted => ({
  sku: 'CUP',
  name: 'Cup',
  lot,
  expiresOn: '',
  quantity,
});
const line = (open: string | null): DockLine =>
  ({ sku: 'CUP', room: open && { amount: open, uom: 'pcs' } }) as DockLine;

describe('counting at the dock', () => {
  it('adds what is the same and keeps lots apart', () => {
    const rows = counted(counted(counted([], cup(1, 'A')), cup(2, 'B')), cup(0.1, 'A'));
    expect(rows.map(({ lot, quantity }) => [lot, quantity])).toEqual([
      ['A', 1.1],
      ['B', 2],
    ]);
    expect(countOf(rows, 'CUP')).toBe(3.1);
  });

  it('knows the room of all lines of the goods, and none where it is hidden', () => {
    expect(roomOf([line('4'), line('6')], 'CUP')).toBe(10);
    expect(roomOf([line(null)], 'CUP')).toBeUndefined();
  });

  it.each([
    ['2027-06-30', '2027-06-30'],
    ['20270630', '2027-06-30'],
    ['270630', '2027-06-30'],
    ['17270600', '2027-06-30'],
    ['2027-02-30', undefined],
    ['6901234567892', undefined],
  ])('reads %s as %s', (code, day) => {
    expect(dayOf(code)).toBe(day);
  });
});
