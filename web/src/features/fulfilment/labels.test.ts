import { describe, expect, it } from 'vitest';
import type { Element, Filled, Layout } from './labelModel';
import { filledText, pages, room } from './labelText';
import { differences } from './labelVersion';
import { fresh, inside, onGrid } from './useLabelDraft';

const table: Element = { ...fresh('table'), height: 100, fontSize: 100 };
const list: Layout = { paper: 'a4', masked: false, elements: [table] };
const filled = (rows: number): Filled => ({
  look: 0,
  parcel: null,
  printed: 0,
  fields: {},
  rows: Array.from({ length: rows }, (_, at) => ({ seq: String(at + 1) })),
});

describe('labels', () => {
  it('fill themselves in and leave nothing of what is blank', () => {
    expect(filledText('收 {recipient} {phone}', { recipient: '王' })).toBe('收 王');
  });
  it('go on with their table on the next office sheet', () => {
    const most = room(table, list);
    expect(pages(list, filled(most * 2 + 1))).toHaveLength(3);
    expect(pages(list, filled(0))).toHaveLength(1);
    expect(pages({ ...list, paper: '100x150' }, filled(99))).toHaveLength(1);
  });
  it('stay on their paper whatever is dragged', () => {
    const text = fresh('text');
    expect(inside({ ...text, x: 5000, y: -3 }, { ...list, paper: '60x40' })).toMatchObject({
      x: 300,
      y: 0,
    });
    expect(onGrid(123)).toBe(125);
  });
  it('tell how many elements differ', () => {
    const moved = { ...list, elements: [{ ...table, x: 30 }] };
    expect(differences(list, list)).toBe(0);
    expect(differences(list, moved)).toBe(1);
  });
});
