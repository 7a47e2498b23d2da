import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import { useNow } from '@/ui/useNow';
import { ageSeconds, isStale } from './age';
import { changed, shown, toneOf } from './figures';
import { amountOf, type OfferedTile, type TileFigure } from './model';
import { ProvinceTiles } from './ProvinceTiles';
import { TileLines } from './TileLines';
import { TileRows } from './TileRows';

interface TileCardProps {
  code: string;
  tile: OfferedTile | undefined;
  figure: TileFigure | undefined;
}

/** A tile on a board: its number, rows, bars, lines or provinces, and the way to its facts. */
export function TileCard({ code, tile, figure }: TileCardProps) {
  const { t, fmt } = useI18n();
  const now = useNow();
  const label = t(`boards.tile.${code}`);
  if (tile?.kind === 'number') return <NumberCard code={code} tile={tile} figure={figure} />;
  const age = figure ? ageSeconds(figure.at, now) : 0;
  return (
    <section className="rt-board-tile">
      <h2>
        {tile ? <Link to={tile.path}>{label}</Link> : label}
        {isStale(age) && <small>{t('boards.old', { age: fmt.duration(age) })}</small>}
      </h2>
      {figure ? (
        tile?.kind === 'provinces' ? (
          <ProvinceTiles figure={figure} />
        ) : tile?.kind === 'lines' ? (
          <TileLines figure={figure} />
        ) : (
          <TileRows figure={figure} bars={tile?.kind === 'bars'} />
        )
      ) : (
        <p className="rt-tile-none">{t('boards.none')}</p>
      )}
    </section>
  );
}

function NumberCard({ code, tile, figure }: TileCardProps & { tile: OfferedTile }) {
  const { t, fmt } = useI18n();
  const { unit, path } = tile;
  return (
    <KpiCard
      label={t(`boards.tile.${code}`)}
      value={shown(figure?.value, unit, fmt)}
      tone={toneOf(figure?.tone)}
      delta={figure && changed(figure.value, figure.before, unit, fmt)}
      target={
        figure?.target && amountOf(figure.target) > 0
          ? t('boards.target', { value: shown(figure.target, unit, fmt) })
          : undefined
      }
      history={figure?.lines[0]?.points.map(({ value }) => amountOf(value))}
      basis={t(`boards.basis.${code}`)}
      path={path}
    />
  );
}
