import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ageSeconds, isStale } from './age';
import { ProvinceTiles } from './ProvinceTiles';
import type { ScreenTileProps } from './ScreenKpi';
import { TileLines } from './TileLines';
import { TileRows } from './TileRows';

/** One tile of the wall with its way to the list behind it. */
export function ScreenTile({ code, tile, state, now }: ScreenTileProps) {
  const { t, fmt } = useI18n();
  const figure = state.figures.get(code);
  const age = figure ? ageSeconds(figure.at, now, state.serverAhead) : 0;
  return (
    <section className={`rt-wall-tile rt-wall-${code}${isStale(age) ? ' rt-wall-stale' : ''}`}>
      <h2>
        {tile ? <Link to={tile.path}>{t(`boards.tile.${code}`)}</Link> : t(`boards.tile.${code}`)}
        {isStale(age) && <small>{t('boards.old', { age: fmt.duration(age) })}</small>}
      </h2>
      {figure &&
        (tile?.kind === 'provinces' ? (
          <ProvinceTiles figure={figure} />
        ) : tile?.kind === 'lines' ? (
          <TileLines figure={figure} />
        ) : (
          <TileRows figure={figure} bars={tile?.kind === 'bars'} />
        ))}
    </section>
  );
}
