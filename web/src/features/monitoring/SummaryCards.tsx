import { useI18n } from '@/i18n';
import type { NodeSummary } from './model';
import { withinOf } from './summary';
import { FailedCell, WaitingCell } from './SummaryCells';

/** The same on a phone: one card for each node. */
export function SummaryCards({ nodes }: { nodes: NodeSummary[] }) {
  const { t, fmt, pick } = useI18n();
  return (
    <ul className="rt-board-cards">
      {nodes.map((node) => (
        <li key={node.node}>
          <h2>
            {pick(node.title)} <small className="rt-muted">{pick(node.owner)}</small>
          </h2>
          <dl className="rt-summary-card">
            <div>
              <dt>{t('monitoring.summary.entered')}</dt>
              <dd className="rt-number">{fmt.integer(node.entered)}</dd>
            </div>
            <div>
              <dt>{t('monitoring.summary.done')}</dt>
              <dd className="rt-number">{fmt.integer(node.done)}</dd>
            </div>
            <div>
              <dt>{t('monitoring.summary.within')}</dt>
              <dd className="rt-number">{fmt.percent(withinOf(node))}</dd>
            </div>
            <div>
              <dt>{t('monitoring.summary.waiting')}</dt>
              <dd>
                <WaitingCell node={node} />
              </dd>
            </div>
            <div>
              <dt>{t('monitoring.summary.exceptions')}</dt>
              <dd>
                <FailedCell node={node} />
              </dd>
            </div>
            <div>
              <dt>{t('monitoring.summary.p90')}</dt>
              <dd className="rt-number">
                {fmt.duration(node.p90Seconds)} / {fmt.duration(node.limitSeconds)}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
