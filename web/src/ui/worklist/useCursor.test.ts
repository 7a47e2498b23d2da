import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useCursor } from './useCursor';

const over = (order: string[]) =>
  renderHook(({ rows }) => useCursor(rows), { initialProps: { rows: order } });

it('stays on its row when rows come in before it', () => {
  const list = over(['b', 'c']);
  act(() => list.result.current[1](1));

  list.rerender({ rows: ['a', 'b', 'c'] });

  expect(list.result.current[0]).toBe(2);
});

it('stays at its place when its row is gone, and then on the row that stands there', () => {
  const list = over(['a', 'b', 'c']);
  act(() => list.result.current[1](1));

  list.rerender({ rows: ['a', 'c'] });
  expect(list.result.current[0]).toBe(1);

  list.rerender({ rows: ['a', 'b', 'c'] });
  expect(list.result.current[0]).toBe(2);
});

it('is nowhere until it is set, and within the list', () => {
  const list = over(['a', 'b']);
  expect(list.result.current[0]).toBe(-1);
  act(() => list.result.current[1](1));

  list.rerender({ rows: ['a'] });

  expect(list.result.current[0]).toBe(0);
});
