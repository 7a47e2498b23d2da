import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { OrderView } from './model';

/** What an order waits for, until when, and where that is done. */
export function WaitingFor({ view: { order, standing } }: { view: OrderView }) {
  const { t, fmt } = useI18n();
  const can = useCan();
  if (order.status === 'completed' || order.status === 'cancelled') return null;
  const until = fmt.dateTime(standing.dueAt);
  if (standing.stopped) {
    const { by, at, reason } = standing.stopped;
    return t('sales.waiting.stopped', { by, at: fmt.dateTime(at), reason: reason || '—' });
  }
  if (order.status === 'waiting') {
    if (standing.waitsFor === 'merged') return t('sales.merge.waits');
    if (standing.waitsFor === 'payment') return t('sales.waiting.payment', { until });
    if (standing.waitsFor === 'credit')
      return <Link to="/sales/credit/holds">{t('sales.waiting.credit')}</Link>;
    if (standing.waitsFor === 'balance') return t('sales.waiting.balance', { until });
    if (standing.waitsFor === 'review-batch') return t('sales.waiting.batch', { until });
    if (standing.waitsFor === standing.node)
      return (
        <>
          {t('sales.waiting.node', { until })}{' '}
          {can('process.work') && (
            <Link to={`/process/desk/${standing.node}?case=${order.id}`}>
              {t('sales.acts.desk')}
            </Link>
          )}
        </>
      );
  }
  return t(`sales.waiting.${order.status}`, { until });
}
