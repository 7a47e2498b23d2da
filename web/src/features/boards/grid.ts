import type { BoardTile } from './model';

export const columns = 12;
export const narrowest = 2;
export const highest = 8;
/** How high a row is while a board is composed. */
export const rowHeight = 70;

const overlap = (a: BoardTile, b: BoardTile) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const within = (tile: BoardTile): BoardTile => {
  const w = Math.min(columns, Math.max(narrowest, tile.w));
  return {
    ...tile,
    w,
    h: Math.min(highest, Math.max(1, tile.h)),
    x: Math.min(columns - w, Math.max(0, tile.x)),
    y: Math.max(0, tile.y),
  };
};

/** Puts a tile where it is wanted: what lies there goes below it, and everything moves up as far as it can. */
export function put(tiles: readonly BoardTile[], index: number, wanted: BoardTile): BoardTile[] {
  const moved = within(wanted);
  const order = tiles
    .map((tile, at) => ({ tile: at === index ? moved : tile, at }))
    .sort(
      (a, b) =>
        a.tile.y - b.tile.y ||
        Number(b.at === index) - Number(a.at === index) ||
        a.tile.x - b.tile.x,
    );
  const placed: { tile: BoardTile; at: number }[] = [];
  for (const { tile, at } of order) {
    let y = 0;
    let next = { ...tile, y };
    while (placed.some((one) => overlap(one.tile, next))) {
      y += 1;
      next = { ...tile, y };
    }
    placed.push({ tile: next, at });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ tile }) => tile);
}

/** Moves a tile a step by keys: sideways a column, up before what lies above it, down behind what lies below. */
export function nudge(
  tiles: readonly BoardTile[],
  index: number,
  [dx, dy]: readonly [number, number],
): BoardTile[] {
  const tile = tiles[index];
  if (!tile) return [...tiles];
  if (dy > 0) return put(tiles, index, { ...tile, y: tile.y + tile.h + 1 });
  const above = tiles.filter(
    (one) => one.y + one.h <= tile.y && one.x < tile.x + tile.w && tile.x < one.x + one.w,
  );
  const y = dy < 0 ? Math.max(0, ...above.map((one) => one.y)) : tile.y;
  return put(tiles, index, { ...tile, x: tile.x + dx, y });
}

/** Adds a tile at the bottom. */
export function add(tiles: readonly BoardTile[], code: string, w: number, h: number): BoardTile[] {
  const y = Math.max(0, ...tiles.map((tile) => tile.y + tile.h));
  return put([...tiles, { tile: code, x: 0, y, w, h }], tiles.length, {
    tile: code,
    x: 0,
    y,
    w,
    h,
  });
}

/** Takes a tile away. */
export function remove(tiles: readonly BoardTile[], index: number): BoardTile[] {
  const left = tiles.filter((_, at) => at !== index);
  return left.length > 0 && left[0] ? put(left, 0, left[0]) : [];
}

/** How many rows a board has. */
export const rowsOf = (tiles: readonly BoardTile[]) =>
  Math.max(0, ...tiles.map(({ y, h }) => y + h));
