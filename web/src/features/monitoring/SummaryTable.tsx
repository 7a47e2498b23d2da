import { useI18n } from '@/i18n';
import { LimitBar } from '@/ui/charts/NodeBars';
import type { NodeSummary } from './model';
import { withinOf } from './summary';
import { FailedCell, WaitingCell } from './SummaryCells';

const columns = ['entered', 'done', 'waiting', 'exceptions', 'within', 'median', 'p90'] as const;

/** The figures of every node, nodes down. */
export function SummaryTable({ nodes }: { nodes: NodeSummary[] }) {
  const { t, fmt, pick } = useI18n();
  return (
    <div className="rt-board-frame">
      <table className="rt-board rt-summary">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`monitoring.summary.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.node}>
              <th scope="row">
                {pick(node.title)}
                <small>
                  {pick(node.owner)} ·{' '}
                  {t('monitoring.summary.limit', { limit: fmt.duration(node.limitSeconds) })}
                </small>
              </th>
              <td className="rt-number">{fmt.integer(node.entered)}</td>
              <td className="rt-number">{fmt.integer(node.done)}</td>
              <td>
                <WaitingCell node={node} />
              </td>
              <td>
                <FailedCell node={node} />
              </td>
              <td className="rt-number">{fmt.percent(withinOf(node))}</td>
              <td className="rt-number">{fmt.duration(node.medianSeconds)}</td>
              <td>
                <span className="rt-number">{fmt.duration(node.p90Seconds)}</span>
                <LimitBar
                  ratio={
                    node.p90Seconds === null || node.p90Seconds === undefined
                      ? null
                      : Number(node.p90Seconds) / node.limitSeconds
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
