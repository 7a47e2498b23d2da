import { describe, expect, it } from 'vitest';
import type { Entry } from './model';
import { pathOf, trace } from './trace';

const place = (kind: string) => ({ id: kind, kind, code: kind.toUpperCase() });
const entry = (from: string, to: string, amount: string, id: string, kind = 'parcel') =>
  ({
    id: `${id}-${amount}`,
    at: '2026-11-29T03:00:00Z',
    quantity: { amount, uom: 'pcs' },
    from: place(from),
    to: place(to),
    documentKind: kind,
    documentId: id,
    actor: 'warehouse',
  }) as Entry;

describe('the trace of a lot', () => {
  it('tells what it came from and where it went, a document together', () => {
    const { up, down } = trace([
      entry('supplier', 'bin', '20', '7', 'goods-receipt'),
      entry('bin', 'bin', '20', '8', 'putaway'),
      entry('bin', 'customer', '2', '9'),
      entry('bin', 'customer', '3', '9'),
    ]);

    expect(up.map(({ amount, place: { kind } }) => [kind, amount])).toEqual([['supplier', 20]]);
    expect(down.map(({ id, amount }) => [id, amount])).toEqual([['9', 5]]);
  });

  it('leads to the page of a document that has one', () => {
    const [leg] = trace([entry('bin', 'customer', '1', '9')]).down;

    expect(leg && pathOf(leg)).toBe('/fulfilment/parcels/9');
  });
});
