import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import { usePhone } from '@/ui/usePhone';
import { Flag } from './Flag';
import { LineTable } from './LineTable';
import type { OrderView } from './model';
import { orderPath, useReasons } from './orders';
import { ReasonList } from './ReasonList';
import { statuses } from './status';

/** All that a review rests on, on one page: why it is asked for, for whom, where to, and what. */
export function ReviewSheet({ view }: { view: OrderView }) {
  const { t, fmt } = useI18n();
  const phone = usePhone();
  const { order, shopName, personalShown } = view;
  const reasons = useReasons([order.id]);
  const { shipTo } = order;
  return (
    <section className="sales-stack sales-sheet" data-order={order.number}>
      <p className="sales-marks">
        <strong className="rt-number">
          <Link to={orderPath(order.id)}>{order.number}</Link>
        </strong>
        <StatusTag status={statuses[order.status]} />
        <ClockChip dueAt={view.standing.dueAt} />
        <Flag flag={order.flag} worded />
        <span className="rt-spring" />
        <Link to={`/threads/${order.number}`}>{t('sales.thread')}</Link>
      </p>
      <ReasonList rules={reasons.data?.reasons[order.id]} label={reasons.data?.rules} />
      <Facts
        facts={[
          { label: t('sales.total'), value: <Money value={order.total} /> },
          { label: t('sales.shop'), value: shopName },
          { label: t('sales.platformNumber'), value: order.platformNumber },
          { label: t('sales.orderedAt'), value: fmt.dateTime(order.orderedAt) },
          {
            label: t('sales.paidAt'),
            value: order.paidAt ? fmt.dateTime(order.paidAt) : t('sales.unpaid'),
          },
          { label: t('sales.buyer'), value: order.buyer || '—' },
          { label: t('sales.recipient.name'), value: shipTo.recipient || '—' },
          { label: t('sales.recipient.phone'), value: shipTo.phone || '—' },
          {
            label: t('sales.recipient.street'),
            value:
              `${shipTo.province}${shipTo.city}${shipTo.district}${shipTo.street}` ||
              shipTo.country,
          },
          { label: t('sales.buyerNote'), value: order.buyerNote || '—' },
          { label: t('sales.note'), value: order.staffNote || '—' },
        ]}
      />
      {!personalShown && <p className="rt-muted">{t('sales.recipient.covered')}</p>}
      <LineTable lines={view.lines} currency={order.total.currency} brief={phone} />
    </section>
  );
}
