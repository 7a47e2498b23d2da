import { useI18n } from '@/i18n';
import type { NodeSummary } from './model';
import { waitingAt } from './summary';

/** Who stands at a node, and what for. */
export function WaitingCell({ node }: { node: NodeSummary }) {
  const { t, fmt, pick } = useI18n();
  const sum = waitingAt(node);
  if (sum === 0) return <span className="rt-muted">·</span>;
  const parts = [
    ...(node.ready > 0 ? [`${t('monitoring.summary.ready')} ${fmt.integer(node.ready)}`] : []),
    ...node.waiting.map(({ title, orders }) => `${pick(title)} ${fmt.integer(orders)}`),
    ...(node.held > 0 ? [`${t('monitoring.summary.held')} ${fmt.integer(node.held)}`] : []),
  ];
  return (
    <>
      <span className="rt-number">{fmt.integer(sum)}</span>
      {parts.map((part) => (
        <small key={part}>{part}</small>
      ))}
    </>
  );
}

/** What failed at a node, by type. */
export function FailedCell({ node }: { node: NodeSummary }) {
  const { t, fmt, pick } = useI18n();
  const sum = node.exceptions.reduce((all, { opened }) => all + opened, 0);
  if (sum === 0) return <span className="rt-muted">·</span>;
  return (
    <>
      <span className="rt-number">{fmt.integer(sum)}</span>
      {node.exceptions.map(({ type, title, opened, open }) => (
        <small key={type}>
          {pick(title)} {fmt.integer(opened)}
          {open < opened && t('monitoring.summary.open', { n: fmt.integer(open) })}
        </small>
      ))}
    </>
  );
}
