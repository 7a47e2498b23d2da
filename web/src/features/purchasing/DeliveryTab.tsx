import { useQuery } from '@tanstack/react-query';
import { Empty, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { Field } from './FormPage';
import type { Delivery, Order } from './model';
import { ordersPath, useRefresh } from './orders';

type Receipt = Schema<'receiving.GoodsReceiptView'>;
type Warehouse = Schema<'inventory.WarehouseFacts'>;

const over = ['received', 'closed', 'cancelled'];

/** Where the goods of an order are wanted, and the receipts of what has come. */
export function DeliveryTab({ order, delivery }: { order: Order; delivery?: Delivery }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const can = useCan();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const receipts = useQuery({
    queryKey: ['purchasing', 'order', order.id, 'receipts'],
    queryFn: () => api.get<Receipt[]>(`/api/receiving/receipts/of-order/${order.id}`),
  });
  const warehouses = useQuery({
    queryKey: ['inventory', 'warehouses'],
    queryFn: () => api.get<Warehouse[]>('/api/inventory/warehouses'),
    enabled: can('inventory.read'),
    staleTime: 60_000,
  });

  async function deliver(warehouse: string | null) {
    setError(null);
    try {
      await api.put(
        `${ordersPath}/${order.id}/delivery`,
        { warehouse },
        { idempotencyKey: idempotencyKey() },
      );
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <section className="purchasing-card">
      <Refusal error={error ?? receipts.error} />
      {warehouses.data && (
        <Field id="warehouse" label={t('purchasing.delivery.warehouse')}>
          <Select
            id="warehouse"
            className="purchasing-warehouse"
            allowClear
            disabled={!can('purchasing.edit') || over.includes(order.state)}
            placeholder={t('purchasing.delivery.anywhere')}
            value={delivery?.warehouse ?? undefined}
            onChange={(chosen?: string) => void deliver(chosen ?? null)}
            options={warehouses.data.map((one) => ({
              value: one.id,
              label: pick({ zh: one.nameZh, en: one.nameEn }),
            }))}
          />
        </Field>
      )}
      {receipts.data?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('purchasing.delivery.none')} />
      )}
      {receipts.data?.map((one) => (
        <p key={one.id}>
          {can('receiving.read') ? (
            <Link to={`/receiving/receipts/${one.id}`}>{one.number}</Link>
          ) : (
            one.number
          )}{' '}
          {one.state === 'reversed' && (
            <StatusTag
              status={{ tone: 'closed', zh: '已冲销', en: t('purchasing.delivery.reversed') }}
            />
          )}{' '}
          {fmt.dateTime(one.receivedAt)} {who(one.receivedBy)}{' '}
          {one.deliveryNote && t('purchasing.delivery.note', { note: one.deliveryNote })}
        </p>
      ))}
    </section>
  );
}
