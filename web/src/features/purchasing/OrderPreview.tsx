import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { ThreadRibbon } from '@/ui/thread/ThreadRibbon';
import { lineColumns } from './lineColumns';
import type { OrderRow } from './model';
import { useLines } from './orders';
import { ribbon } from './ribbon';
import { orderStates } from './status';

/** One order at a glance, for the drawer beside the list. */
export function OrderPreview({ row }: { row: OrderRow }) {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const { order } = row;
  const lines = useLines(order.id);
  return (
    <div className="purchasing-preview">
      <p className="purchasing-marks">
        <StatusTag status={orderStates[order.state]} />
        {order.urgent && <span>{order.urgencyReason}</span>}
      </p>
      {order.reason && <p className="purchasing-reason">{order.reason}</p>}
      <ThreadRibbon steps={ribbon(order, i18n)} />
      <Facts
        facts={[
          { label: t('purchasing.supplier'), value: order.supplierName || '—' },
          { label: t('purchasing.total'), value: <Money value={order.total} /> },
          {
            label: t('purchasing.wantedOn'),
            value: order.wantedOn ? fmt.date(order.wantedOn) : '—',
          },
          { label: t('purchasing.department'), value: row.departmentName || '—' },
          { label: t('purchasing.buyer'), value: row.buyerName },
          { label: t('purchasing.goods.title'), value: t(`purchasing.goods.${order.goods}`) },
        ]}
      />
      <Refusal error={lines.error} onRetry={() => void lines.refetch()} />
      {lines.data && (
        <LinesTable
          lines={lines.data.slice(0, 50)}
          rowKey={({ content }) => content.lineNo}
          columns={lineColumns(i18n)}
          cards
        />
      )}
    </div>
  );
}
