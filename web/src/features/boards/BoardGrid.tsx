import { TileCard } from './TileCard';
import { useFigures, useTiles, type BoardTile } from './model';

/** Tiles in their places; on a phone one under the other. */
export function BoardGrid({ tiles }: { tiles: readonly BoardTile[] }) {
  const offered = useTiles();
  const figures = useFigures(tiles.map(({ tile }) => tile));
  const known = new Map(offered.data?.map((tile) => [tile.code, tile]));
  const seen = tiles.filter(({ tile }) => !offered.data || known.has(tile));
  const order = [...seen].sort((a, b) => a.y - b.y || a.x - b.x);
  return (
    <div className="rt-board-grid" aria-busy={figures.isPending}>
      {order.map(({ tile, x, y, w, h }) => (
        <div
          key={`${tile}-${x}-${y}`}
          className="rt-board-cell"
          style={
            {
              '--rt-column': `${x + 1} / span ${w}`,
              '--rt-row': `${y + 1} / span ${h}`,
            } as React.CSSProperties
          }
        >
          <TileCard code={tile} tile={known.get(tile)} figure={figures.data?.get(tile)} />
        </div>
      ))}
    </div>
  );
}
