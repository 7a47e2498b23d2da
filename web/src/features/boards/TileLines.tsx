import { useI18n } from '@/i18n';
import { sparkPoints } from '@/ui/charts/Sparkline';
import { amountOf, type TileFigure } from './model';
import './tiles.css';

const width = 1000;
const height = 240;

/** Lines over days on one scale, labelled where they end; few enough to need no legend. */
export function TileLines({ figure }: { figure: TileFigure }) {
  const { t, fmt } = useI18n();
  const values = figure.lines.map(({ points }) => points.map(({ value }) => amountOf(value)));
  const most = Math.max(0, ...values.flat());
  const first = figure.lines[0]?.points[0]?.day;
  const last = figure.lines[0]?.points.at(-1)?.day;
  if (most === 0) return <p className="rt-tile-none">{t('boards.none')}</p>;
  return (
    <figure className="rt-tile-lines">
      <ul>
        {figure.lines.map(({ measure }, index) => (
          <li key={measure} className={`rt-line-${index}`}>
            {t(`boards.measure.${measure}`)}
            <b className="rt-number">{fmt.big(values[index]?.reduce((a, b) => a + b, 0))}</b>
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
        <line x1="0" x2={width} y1={height - 1} y2={height - 1} className="rt-line-base" />
        {values.map((line, index) => (
          <polyline
            key={index}
            className={`rt-line-${index}`}
            points={scaled(line, most)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption>
        <span>{first && fmt.date(first)}</span>
        <span>{fmt.big(most)}</span>
        <span>{last && fmt.date(last)}</span>
      </figcaption>
    </figure>
  );
}

/** Points of a line on the scale that all lines of the tile share. */
function scaled(line: readonly number[], most: number): string {
  return sparkPoints([...line, 0, most], (width * (line.length + 1)) / (line.length - 1), height)
    .split(' ')
    .slice(0, line.length)
    .join(' ');
}
