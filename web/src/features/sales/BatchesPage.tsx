import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { BatchSettingForm } from './BatchSettingForm';
import {
  releaseBatch,
  releasedPath,
  useOpenBatches,
  type OpenBatch,
  type Released,
} from './batches';
import './sales.css';

/** Promotion orders gather here; operations see what a batch is worth and let it into review. */
export default function BatchesPage() {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const shops = useShops();
  const { data, error, refetch } = useOpenBatches();
  const [setting, setSetting] = useState(false);
  const name = (id: string) => shops.find((shop) => shop.id === id)?.content.name ?? id;
  const columns: WorklistColumn<Released>[] = [
    {
      key: 'number',
      title: t('sales.batches.number'),
      width: 200,
      phone: 'title',
      render: (it) => it.number,
    },
    { key: 'shop', title: t('sales.shop'), width: 160, grow: true, render: (it) => name(it.shop) },
    {
      key: 'orders',
      title: t('sales.batches.orders'),
      width: 88,
      number: true,
      render: (it) => fmt.integer(it.orders),
    },
    {
      key: 'amount',
      title: t('sales.batches.amount'),
      width: 128,
      number: true,
      render: (it) => fmt.amount(it.amount),
    },
    {
      key: 'reason',
      title: t('sales.batches.reason'),
      width: 96,
      render: (it) => t(`sales.batches.by.${it.reason}`),
    },
    {
      key: 'releasedBy',
      title: t('sales.batches.releasedBy'),
      width: 120,
      render: (it) => who(it.releasedBy),
    },
    {
      key: 'releasedAt',
      title: t('sales.batches.releasedAt'),
      width: 136,
      sort: 'releasedAt',
      render: (it) => fmt.dateTime(it.releasedAt),
    },
  ];
  return (
    <>
      {setting && data && (
        <BatchSettingForm setting={data.setting} onClose={() => setSetting(false)} />
      )}
      <Worklist<Released>
        id="sales.batches"
        title={t('sales.batches.title')}
        source={releasedPath}
        rowKey={(it) => it.id}
        columns={columns}
        defaultSort="-releasedAt"
        toolbar={
          can('process.edit') && (
            <Button onClick={() => setSetting(true)}>{t('sales.batches.setting')}</Button>
          )
        }
        banner={
          <div className="sales-desk">
            <Refusal error={error} onRetry={() => void refetch()} />
            {!data && !error && <Skeleton active />}
            {data && (
              <p className="rt-muted">
                {t('sales.batches.intro', { n: data.setting.size, minutes: data.setting.minutes })}
              </p>
            )}
            {data?.open.length === 0 && (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sales.batches.none')} />
            )}
            {data?.open.map((one) => (
              <Batch key={one.shop} batch={one} size={data.setting.size} />
            ))}
            <h2>{t('sales.batches.released')}</h2>
          </div>
        }
        empty={{ text: t('sales.batches.noneReleased') }}
      />
    </>
  );
}

function Batch({ batch, size }: { batch: OpenBatch; size: number }) {
  const { t, fmt } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function release() {
    setBusy(true);
    setError(null);
    try {
      await releaseBatch(batch.shop);
      await client.invalidateQueries({ queryKey: ['sales'] });
      await client.invalidateQueries({ queryKey: ['worklist', 'sales.batches'] });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <article className="sales-batch">
      <header>
        <h2>{batch.shopName}</h2>
        <ClockChip dueAt={batch.closesAt} />
        <span className="rt-muted">{t('sales.batches.filled', { n: batch.orders, size })}</span>
        <span className="rt-spring" />
        {can('sales.order.review') && (
          <Button type="primary" loading={busy} onClick={() => void release()}>
            {t('sales.batches.release', { n: batch.next })}
          </Button>
        )}
      </header>
      <Refusal error={error} />
      <Facts
        facts={[
          { label: t('sales.batches.amount'), value: fmt.amount(batch.amount) },
          { label: t('sales.batches.manual'), value: fmt.integer(batch.manual) },
          { label: t('sales.batches.since'), value: fmt.dateTime(batch.since) },
          { label: t('sales.batches.closesAt'), value: fmt.dateTime(batch.closesAt) },
        ]}
      />
      <Table<OpenBatch['goods'][number]>
        size="small"
        rowKey="sku"
        dataSource={batch.goods}
        pagination={false}
        scroll={{ x: 560 }}
        columns={[
          { title: t('sales.preSales.sku'), dataIndex: 'sku' },
          { title: t('sales.preSales.name'), dataIndex: 'name', ellipsis: true },
          {
            title: t('sales.batches.wanted'),
            align: 'right',
            render: (_, it) => fmt.integer(it.wanted),
          },
          {
            title: t('sales.preSales.available'),
            align: 'right',
            render: (_, it) => fmt.integer(it.available),
          },
          {
            title: t('sales.preSales.short'),
            align: 'right',
            render: (_, it) => {
              const left = Number(it.available) - Number(it.wanted);
              return left < 0 ? <strong>{fmt.integer(-left)}</strong> : '—';
            },
          },
        ]}
      />
    </article>
  );
}
