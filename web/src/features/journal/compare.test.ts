import { expect, it } from 'vitest';
import { compare, flatten } from './compare';

it('flattens nested facts to the way of each value', () => {
  const facts = { status: 'held', lines: [{ sku: 'A', quantity: 2 }], note: null };
  expect([...flatten(facts)]).toEqual([
    ['status', 'held'],
    ['lines.0.sku', 'A'],
    ['lines.0.quantity', '2'],
    ['note', '—'],
  ]);
});

it('shows what changed first, then what stayed', () => {
  expect(compare({ a: 1, b: 2 }, { a: 1, b: 3, c: 4 })).toEqual([
    { path: 'b', before: '2', after: '3' },
    { path: 'c', before: undefined, after: '4' },
    { path: 'a', before: '1', after: '1' },
  ]);
});

it('takes an entry without facts', () => {
  expect(compare(null, null)).toEqual([]);
});
