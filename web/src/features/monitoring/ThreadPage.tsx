import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useCan } from '@/api/session';
import { Refusal } from '@/ui/Refusal';
import { Facts } from '@/ui/document/Facts';
import { Thread } from '@/ui/thread/Thread';
import { standardName } from '@/ui/standardName';
import { Exceptions } from './Exceptions';
import { JournalTab } from './JournalTab';
import type { OrderThread } from './model';
import { Documents } from './Documents';
import { Verdicts } from './Verdicts';
import { useThread } from './threads';
import { toModel } from './toModel';
import './monitoring.css';

/** Template (c): everything that happened to one order, what happens now, and what comes next. */
export default function ThreadPage() {
  const { t } = useI18n();
  const { number, id } = useParams();
  const asked = number ?? id ?? '';
  const { data, error, isPending, refetch } = useThread(asked);
  if (error && !data) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('ui.loading')} />;
  return <OneThread thread={data} />;
}

function OneThread({ thread }: { thread: OrderThread }) {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const model = useMemo(() => toModel(thread, { fmt, pick }), [thread, fmt, pick]);
  const { order } = thread;
  const standard = <Link to="/process/standards">{standardName(order.standard, t)}</Link>;
  const link = can('sales.order.read') ? `/sales/orders/${order.id}` : undefined;
  return (
    <article className="rt-monitoring-thread">
      <Thread
        model={model}
        number={order.number}
        link={link}
        facts={
          <Facts
            facts={[
              { label: t('monitoring.shop'), value: order.shop },
              { label: t('monitoring.threads.platformNumber'), value: order.platformNumber },
              { label: t('monitoring.total'), value: fmt.money(order.total) },
              { label: t('monitoring.lines'), value: fmt.integer(order.lines) },
              {
                label: t('monitoring.recipient'),
                value: [order.recipient, order.place].filter(Boolean).join(' · ') || '—',
              },
              { label: t('monitoring.standard'), value: standard },
            ]}
          />
        }
        journal={<JournalTab entries={thread.journal} />}
      />
      <Verdicts verdicts={thread.verdicts} />
      <Exceptions exceptions={thread.exceptions} />
      <Documents documents={thread.documents} />
    </article>
  );
}
