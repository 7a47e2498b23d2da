import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { ThreadRibbon } from '@/ui/thread/ThreadRibbon';
import { useNow } from '@/ui/useNow';
import { Flag } from './Flag';
import { LineTable } from './LineTable';
import type { OrderRow } from './model';
import { place } from './orderColumns';
import { useOrder, useOrderExceptions, useReasons } from './orders';
import { useOrderPromises } from './promises';
import { ReasonList } from './ReasonList';
import { ribbonSteps } from './standing';
import { isEnded, statuses } from './status';
import { WaitingFor } from './WaitingFor';

/** One order at a glance, for the drawer beside a list: why it waits, where it stands, what is in it. */
export function OrderPreview({ row }: { row: OrderRow }) {
  const { t, fmt, pick } = useI18n();
  const now = useNow();
  const { data, error, refetch } = useOrder(row.id);
  const reasons = useReasons(row.status === 'inReview' ? [row.id] : []);
  const exceptions = useOrderExceptions(row.status === 'exception' ? row.number : undefined);
  const promises = useOrderPromises(row.id, row.status === 'backOrder');
  const failed = exceptions.data?.find(({ state }) => state === 'open');
  const facts = [
    { label: t('sales.total'), value: <Money value={row.total} /> },
    { label: t('sales.shop'), value: data?.shopName ?? row.shop },
    { label: t('sales.platformNumber'), value: row.platformNumber },
    { label: t('sales.orderedAt'), value: fmt.dateTime(row.orderedAt) },
    { label: t('sales.paidAt'), value: row.paidAt ? fmt.dateTime(row.paidAt) : t('sales.unpaid') },
    { label: t('sales.to'), value: place(row) },
    { label: t('sales.note'), value: row.staffNote || '—' },
  ];
  return (
    <div className="sales-preview">
      <p className="sales-marks">
        <StatusTag status={statuses[row.status]} />
        {!isEnded(row.status) && <ClockChip dueAt={row.dueAt} />}
        <Flag flag={row.flag} worded />
        <span className="rt-spring" />
        <Link to={`/threads/${row.number}`}>{t('sales.thread')}</Link>
      </p>
      {row.status === 'inReview' && (
        <ReasonList rules={reasons.data?.reasons[row.id]} label={reasons.data?.rules} />
      )}
      {data?.standing.stopped && (
        <p className="sales-reason">
          <WaitingFor view={data} />
        </p>
      )}
      {failed && (
        <p className="sales-reason sales-reason-exception">
          {pick({ zh: failed.detailZh, en: failed.detailEn })}
        </p>
      )}
      {data && <ThreadRibbon steps={ribbonSteps(data.standing, pick, now)} />}
      <Facts facts={facts} />
      {data?.order.buyerNote && (
        <p>
          <span className="rt-muted">{t('sales.buyerNote')} </span>
          {data.order.buyerNote}
        </p>
      )}
      <Refusal error={error} onRetry={() => void refetch()} />
      {data && (
        <LineTable lines={data.lines} currency={row.total.currency} brief promises={promises} />
      )}
    </div>
  );
}
