import { describe, expect, it } from 'vitest';
import { add, nudge, put, remove, rowsOf } from './grid';

const tile = (name: string, x: number, y: number, w = 3, h = 2) => ({ tile: name, x, y, w, h });

describe('the grid of a board', () => {
  it('moves what lies in the way below', () => {
    const [a, b] = put([tile('a', 0, 0), tile('b', 3, 0)], 0, tile('a', 3, 0));
    expect(a).toMatchObject({ x: 3, y: 0 });
    expect(b).toMatchObject({ x: 3, y: 2 });
  });

  it('keeps tiles within its columns and sizes', () => {
    const [a] = put([tile('a', 0, 0)], 0, tile('a', 11, -2, 1, 20));
    expect(a).toEqual({ tile: 'a', x: 10, y: 0, w: 2, h: 8 });
  });

  it('moves everything up as far as it can', () => {
    const rest = remove([tile('a', 0, 0), tile('b', 0, 2)], 0);
    expect(rest).toEqual([tile('b', 0, 0)]);
  });

  it('adds at the bottom', () => {
    const tiles = add([tile('a', 0, 0)], 'b', 12, 3);
    expect(tiles[1]).toMatchObject({ tile: 'b', y: 2 });
    expect(rowsOf(tiles)).toBe(5);
  });

  it('is moved up and down by keys past what lies there', () => {
    const tiles = [tile('a', 0, 0), tile('b', 0, 2)];
    expect(nudge(tiles, 1, [0, -1])).toEqual([tile('a', 0, 2), tile('b', 0, 0)]);
    expect(nudge(tiles, 0, [0, 1])).toEqual([tile('a', 0, 2), tile('b', 0, 0)]);
    expect(nudge(tiles, 0, [1, 0])[0]).toMatchObject({ x: 1, y: 0 });
  });

  it('never lets two tiles lie on one another', () => {
    let tiles = [tile('a', 0, 0, 6, 3), tile('b', 6, 0, 6, 3), tile('c', 0, 3, 12, 2)];
    tiles = put(tiles, 2, tile('c', 0, 1, 12, 2));
    const cells = tiles.flatMap(({ x, y, w, h }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });
});
