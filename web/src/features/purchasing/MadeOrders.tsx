import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Refusal } from '@/ui/Refusal';
import type { OrderRow } from './model';
import { orderColumns } from './orderColumns';
import { ordersPath } from './orders';

interface MadeOrdersProps {
  /** What they were made of: `{ agreement }`, `{ requisition }`. */
  of: Record<string, string>;
}

/** The orders that were made of a document, the newest first. */
export function MadeOrders({ of }: MadeOrdersProps) {
  const i18n = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: ['purchasing', 'orders', of],
    queryFn: ({ signal }) =>
      api.get<Page<OrderRow>>(ordersPath, { query: { ...of, limit: 200 }, signal }),
  });
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <LinesTable
      lines={data.items}
      rowKey={({ order }) => order.id}
      columns={orderColumns(i18n)}
      empty={i18n.t('purchasing.madeNone')}
    />
  );
}
