import type { Board } from '@/api/board';
import { useI18n } from '@/i18n';
import { LimitBar } from '@/ui/charts/NodeBars';
import { countOf, pathOf, ratioOf, rows } from './cells';
import { Count } from './Count';

/** The board on a wide screen: nodes across, questions down. */
export function BoardTable({ board }: { board: Board }) {
  const { t, fmt, pick } = useI18n();
  const sums = {
    underWay: board.open - board.exceptions,
    overdue: board.overdue,
    exceptions: board.exceptions,
  };
  return (
    <div className="rt-board-frame">
      <table className="rt-board">
        <thead>
          <tr>
            <td />
            {board.nodes.map((column) => (
              <th key={column.node} scope="col">
                {pick(column.title)}
                <small>{pick(column.owner)}</small>
                <small>
                  {t('monitoring.board.limit', { limit: fmt.duration(column.limitSeconds) })}
                </small>
              </th>
            ))}
            <th scope="col">{t('monitoring.board.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`monitoring.board.${row}`)}</th>
              {board.nodes.map((column) => (
                <td key={column.node}>
                  <Count
                    row={row}
                    value={countOf(row, column)}
                    path={pathOf(row, column, board)}
                    label={`${pick(column.title)} ${t(`monitoring.board.${row}`)}`}
                  />
                </td>
              ))}
              <td>
                <Count
                  row={row}
                  value={sums[row]}
                  path={pathOf(row, undefined, board)}
                  label={t(`monitoring.board.${row}`)}
                />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('monitoring.board.p90')}
              <small>{t('monitoring.board.since', { time: fmt.dateTime(board.paceSince) })}</small>
            </th>
            {board.nodes.map((column) => (
              <td key={column.node} title={t('monitoring.board.passed', { n: column.passed })}>
                <span className="rt-number">{fmt.duration(column.p90Seconds)}</span>
                <LimitBar ratio={ratioOf(column)} />
              </td>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row">{t('monitoring.board.onTime')}</th>
            {board.nodes.map((column) => (
              <td key={column.node} className="rt-number">
                {column.passed > 0
                  ? fmt.percent(column.withinLimit / column.passed)
                  : fmt.percent(null)}
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
