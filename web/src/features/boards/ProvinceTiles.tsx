import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { amountOf, type TileFigure } from './model';
import { gridColumns, gridRows, places, step } from './places';
import './provinces.css';

const cell = 100;
const gap = 6;
const middle = (at: number) => at * cell + cell / 2;

/** First-level divisions as squares by their direction, filled by orders, with goods flowing between them. */
export function ProvinceTiles({ figure }: { figure: TileFigure }) {
  const { t, fmt, pick } = useI18n();
  const rows = new Map(figure.rows.map((row) => [row.key, row]));
  const most = Math.max(0, ...figure.rows.map(({ value }) => amountOf(value)));
  const strongest = Math.max(1, ...figure.flows.map(({ value }) => amountOf(value)));
  const sources = new Set(figure.flows.map(({ from }) => from));
  return (
    <svg
      className="rt-provinces"
      viewBox={`0 0 ${gridColumns * cell} ${gridRows * cell}`}
      role="img"
      aria-label={t('boards.flows')}
    >
      {Object.entries(places).map(([code, [x, y]]) => {
        const row = rows.get(code);
        const value = amountOf(row?.value);
        const name = row ? pick({ zh: row.zh, en: row.en }) : t(`boards.province.p${code}`);
        const square = (
          <g className={`rt-province rt-province-${step(value, most)}`}>
            <title>{`${name} · ${t('boards.orders', { n: fmt.integer(value) })}`}</title>
            <rect
              x={x * cell + gap / 2}
              y={y * cell + gap / 2}
              width={cell - gap}
              height={cell - gap}
              rx={6}
              className={sources.has(code) ? 'rt-province-source' : undefined}
            />
          </g>
        );
        return row?.path ? (
          <Link key={code} to={row.path}>
            {square}
          </Link>
        ) : (
          <g key={code}>{square}</g>
        );
      })}
      {figure.flows.map(({ from, to, value }) => (
        <Flow key={`${from}-${to}`} from={from} to={to} weight={amountOf(value) / strongest} />
      ))}
      {Object.entries(places).map(([code, [x, y]]) => {
        const value = amountOf(rows.get(code)?.value);
        return (
          <g key={code} className={`rt-province rt-province-text rt-province-${step(value, most)}`}>
            <text x={middle(x)} y={y * cell + 40} textAnchor="middle" className="rt-province-name">
              {t(`boards.province.p${code}`)}
            </text>
            <text x={middle(x)} y={y * cell + 74} textAnchor="middle">
              {value > 0 ? fmt.big(value) : '·'}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A bow from one square to another, the wider the more flows; a dot says where it ends. */
function Flow({ from, to, weight }: { from: string; to: string; weight: number }) {
  const start = places[from];
  const end = places[to];
  if (!start || !end) return null;
  const foot = (at: number) => at * cell + cell - 10;
  const [x1, y1] = [middle(start[0]), foot(start[1])];
  const [x2, y2] = [middle(end[0]), foot(end[1])];
  const bow = 0.18;
  const cx = (x1 + x2) / 2 - (y2 - y1) * bow;
  const cy = (y1 + y2) / 2 + (x2 - x1) * bow;
  return (
    <g className="rt-flow" aria-hidden>
      <path d={`M${x1} ${y1} Q${cx} ${cy} ${x2} ${y2}`} strokeWidth={2 + weight * 6} />
      <circle cx={x2} cy={y2} r={4 + weight * 4} />
    </g>
  );
}
