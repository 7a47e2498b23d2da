import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import { largest, toneOf } from './figures';
import { amountOf, type TileFigure, type TileRow } from './model';
import './tiles.css';

/** Rows under one another, each with its way to its facts; as bars they are compared by length. */
export function TileRows({ figure, bars = false }: { figure: TileFigure; bars?: boolean }) {
  const { t } = useI18n();
  const most = largest(figure);
  if (figure.rows.length === 0) {
    return <p className="rt-tile-none">{t(bars ? 'boards.none' : 'boards.quiet')}</p>;
  }
  return (
    <ul className={bars ? 'rt-tile-bars' : 'rt-tile-rows'}>
      {figure.rows.map((row) => (
        <Row key={row.key} code={figure.code} row={row} most={bars ? most : 0} />
      ))}
    </ul>
  );
}

function Row({ code, row, most }: { code: string; row: TileRow; most: number }) {
  const { fmt, pick } = useI18n();
  const value = amountOf(row.value);
  const tone = toneOf(row.tone);
  const name = pick({ zh: row.zh, en: row.en });
  const classes = [value === 0 && 'rt-row-nought', tone && `rt-row-${tone}`];
  return (
    <li className={classes.filter(Boolean).join(' ') || undefined}>
      <span className="rt-row-name" title={name}>
        {row.path ? <Link to={row.path}>{name}</Link> : name}
      </span>
      {most > 0 && (
        <span className="rt-row-bar" aria-hidden>
          <i style={{ inlineSize: `${(value / most) * 100}%` }} />
        </span>
      )}
      <span className="rt-row-value rt-number">
        {tone && most === 0 && <ToneIcon tone={tone} />}
        {value >= 100_000 ? fmt.big(value) : fmt.integer(value)}
        <Beside code={code} row={row} />
      </span>
    </li>
  );
}

/** The second number: how many are late, how much ought to be kept. */
function Beside({ code, row }: { code: string; row: TileRow }) {
  const { t, fmt } = useI18n();
  const beside = amountOf(row.beside);
  if (code === 'nodes') {
    return beside > 0 ? <small>{t('boards.late', { n: fmt.integer(beside) })}</small> : null;
  }
  if (code === 'stock-risk') return <small>{t('boards.of', { n: fmt.integer(beside) })}</small>;
  return null;
}
