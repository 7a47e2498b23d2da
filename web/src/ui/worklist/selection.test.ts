import { expect, it } from 'vitest';
import { extend, nothingSelected, selectLoaded, toggle } from './selection';

const order = ['a', 'b', 'c', 'd'];

it('ticks and unticks', () => {
  const one = toggle(nothingSelected, 'b');
  expect([...one.ids]).toEqual(['b']);
  expect([...toggle(one, 'b').ids]).toEqual([]);
});
it('extends from the last ticked row, in either direction', () => {
  expect([...extend(toggle(nothingSelected, 'b'), 'd', order).ids]).toEqual(['b', 'c', 'd']);
  expect([...extend(toggle(nothingSelected, 'd'), 'b', order).ids].sort()).toEqual(['b', 'c', 'd']);
});
it('ticks one when there is nothing to extend from', () => {
  expect([...extend(nothingSelected, 'c', order).ids]).toEqual(['c']);
});
it('takes everything loaded', () => {
  expect(selectLoaded(order).ids.size).toBe(4);
});
