import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useMode } from '@/ui/mode';
import { ageSeconds } from './age';
import { useBoard, useTiles, type BoardTile, type OfferedTile } from './model';
import { ScreenKpi } from './ScreenKpi';
import { ScreenTile } from './ScreenTile';
import { useScreen, type ScreenState } from './useScreen';
import { useSecond } from './useSecond';
import { useWall } from './useWall';
import './screen.css';

const kpis = [
  'orders-today',
  'dispatched-share',
  'overdue',
  'exceptions',
  'approvals-waiting',
  'paid-today',
];
const silentAfter = 10;

/** Template (j): the company on a wall, live and without reload; each tile leads to its list. */
export default function ScreenPage() {
  const { board: id } = useParams();
  const { t, pick } = useI18n();
  const state = useScreen(id);
  const now = useSecond();
  const board = useBoard(id);
  const tiles = useTiles();
  useWall(useMode());
  const name = board.data && pick({ zh: board.data.nameZh, en: board.data.nameEn });
  const offered = new Map(tiles.data?.map((tile) => [tile.code, tile]));
  return (
    <main className="rt-screen" aria-label={t('boards.screen')}>
      <ScreenHead name={name ?? t('boards.today')} state={state} now={now} />
      {id ? (
        <BoardOnWall tiles={board.data?.tiles ?? []} {...{ offered, state, now }} />
      ) : (
        <Wall {...{ offered, state, now }} />
      )}
    </main>
  );
}

function ScreenHead({ name, state, now }: { name: string; state: ScreenState; now: number }) {
  const { t, fmt } = useI18n();
  const silence = state.heard === null ? null : Math.max(0, Math.round((now - state.heard) / 1000));
  const silent = silence !== null && silence > silentAfter;
  const ages = [...state.figures.values()].map(({ at }) => ageSeconds(at, now, state.serverAhead));
  const there = new Date(now + state.serverAhead);
  const age = fmt.duration(Math.max(0, ...ages));
  return (
    <header className="rt-screen-head">
      <Link to="/" className="rt-screen-mark" aria-label={t('boards.leave')}>
        <i aria-hidden />
      </Link>
      <h1>{name}</h1>
      <time className="rt-number">
        {fmt.time(there.toISOString())}:{String(there.getUTCSeconds()).padStart(2, '0')}
      </time>
      <p role="status" className={silent ? 'rt-screen-silent' : undefined}>
        {silence === null
          ? t('boards.connecting')
          : t(silent ? 'boards.silent' : 'boards.live', {
              age: silent ? fmt.duration(silence) : age,
            })}
      </p>
    </header>
  );
}

interface WallProps {
  offered: ReadonlyMap<string, OfferedTile>;
  state: ScreenState;
  now: number;
}

function Wall({ offered, state, now }: WallProps) {
  const tile = (code: string) => (
    <ScreenTile key={code} code={code} tile={offered.get(code)} {...{ state, now }} />
  );
  return (
    <div className="rt-screen-wall">
      <div className="rt-screen-kpis">
        {kpis.map((code) => (
          <ScreenKpi key={code} code={code} tile={offered.get(code)} {...{ state, now }} />
        ))}
      </div>
      <div className="rt-screen-middle">
        {tile('nodes')}
        {tile('provinces')}
        <div className="rt-screen-side">
          {tile('shops')}
          {tile('goods')}
        </div>
      </div>
      <div className="rt-screen-foot">
        {tile('money')}
        {tile('stock-risk')}
      </div>
    </div>
  );
}

/** A board of one's own on the wall, in its own places. */
function BoardOnWall({ tiles, offered, state, now }: WallProps & { tiles: BoardTile[] }) {
  return (
    <div className="rt-screen-board">
      {tiles.map(({ tile: code, x, y, w, h }) => {
        const tile = offered.get(code);
        const Kind = tile?.kind === 'number' ? ScreenKpi : ScreenTile;
        return (
          <div
            key={`${code}-${x}-${y}`}
            style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
          >
            <Kind code={code} {...{ tile, state, now }} />
          </div>
        );
      })}
    </div>
  );
}
