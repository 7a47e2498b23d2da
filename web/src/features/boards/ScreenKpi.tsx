import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import { ageSeconds, isStale } from './age';
import { changed, shown, toneOf } from './figures';
import { amountOf, type OfferedTile } from './model';
import type { ScreenState } from './useScreen';

export interface ScreenTileProps {
  code: string;
  tile: OfferedTile | undefined;
  state: ScreenState;
  now: number;
}

/** One number of the wall: nought is grey, what is not nought and ought to be stands out. */
export function ScreenKpi({ code, tile, state, now }: ScreenTileProps) {
  const { t, fmt } = useI18n();
  const figure = state.figures.get(code);
  const tone = toneOf(figure?.tone);
  const nought = figure && amountOf(figure.value) === 0;
  const age = figure ? ageSeconds(figure.at, now, state.serverAhead) : 0;
  const classes = [
    'rt-wall-kpi',
    tone && `rt-wall-${tone}`,
    nought && 'rt-wall-nought',
    isStale(age) && 'rt-wall-stale',
  ];
  return (
    <Link to={tile?.path ?? '/'} className={classes.filter(Boolean).join(' ')}>
      <span className="rt-wall-label">
        {tone && <ToneIcon tone={tone} size={20} />}
        {t(`boards.tile.${code}`)}
      </span>
      <strong className="rt-number">{shown(figure?.value, tile?.unit, fmt)}</strong>
      <span className="rt-wall-beside">
        {isStale(age)
          ? t('boards.old', { age: fmt.duration(age) })
          : figure && changed(figure.value, figure.before, tile?.unit, fmt)}
      </span>
    </Link>
  );
}
