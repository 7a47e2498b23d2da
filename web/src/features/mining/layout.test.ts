import { describe, expect, it } from 'vitest';
import { layersOf, seldomLeftOut } from './layout';
import type { Way } from './model';

const way = (from: string, to: string, count: number): Way => ({
  from,
  to,
  count,
  median: 0,
  p90: 0,
  total: 0,
  slowest: [],
});

describe('layersOf', () => {
  it('puts what follows below, and a way back does not turn the map round', () => {
    const places = layersOf(
      ['a', 'b', 'c'],
      [way('a', 'b', 9), way('b', 'c', 8), way('c', 'a', 2), way('b', 'b', 5)],
    );
    expect([...places].map(([code, { layer }]) => [code, layer])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('gives every card a place of its own', () => {
    const places = layersOf(['a', 'b', 'c', 'd'], [way('a', 'b', 1), way('a', 'c', 1)]);
    const taken = [...places.values()].map(({ layer, index }) => `${layer}/${index}`);
    expect(new Set(taken).size).toBe(4);
  });
});

describe('seldomLeftOut', () => {
  it('keeps the commonest and only ways between what is kept', () => {
    const shown = seldomLeftOut(
      [
        { code: 'a', cases: 9 },
        { code: 'b', cases: 8 },
        { code: 'c', cases: 1 },
      ],
      [way('a', 'b', 8), way('b', 'c', 1), way('b', 'a', 2)],
      { activities: 60, ways: 50 },
    );
    expect(shown.activities.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(shown.ways.map(({ from, to }) => from + to)).toEqual(['ab']);
  });
});
