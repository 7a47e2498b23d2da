import type { Board } from '@/api/board';
import { useI18n } from '@/i18n';
import { LimitBar } from '@/ui/charts/NodeBars';
import { countOf, pathOf, ratioOf, rows } from './cells';
import { Count } from './Count';

/** The board on a phone: one card for each node. */
export function BoardCards({ board }: { board: Board }) {
  const { t, fmt, pick } = useI18n();
  return (
    <ul className="rt-board-cards">
      {board.nodes.map((column) => (
        <li key={column.node}>
          <h2>
            {pick(column.title)} <small className="rt-muted">{pick(column.owner)}</small>
          </h2>
          <dl>
            {rows.map((row) => (
              <div key={row}>
                <dt>{t(`monitoring.board.${row}`)}</dt>
                <dd>
                  <Count
                    row={row}
                    value={countOf(row, column)}
                    path={pathOf(row, column, board)}
                    label={`${pick(column.title)} ${t(`monitoring.board.${row}`)}`}
                  />
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('monitoring.board.p90')}</dt>
              <dd className="rt-number">
                {fmt.duration(column.p90Seconds)} / {fmt.duration(column.limitSeconds)}
              </dd>
            </div>
          </dl>
          <LimitBar ratio={ratioOf(column)} />
        </li>
      ))}
    </ul>
  );
}
