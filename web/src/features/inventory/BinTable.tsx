import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { PreviewDrawer } from '@/ui/PreviewDrawer';
import { Refusal } from '@/ui/Refusal';
import { Lines } from './Lines';
import { useBins, type Bin, type BinContent } from './model';

/** Bins along the picker's way, with what they hold. */
export function BinTable({ warehouse, zone }: { warehouse: string; zone?: string }) {
  const { t, fmt } = useI18n();
  const { data, error, isPending } = useBins(warehouse, zone);
  const [looking, setLooking] = useState<Bin | null>(null);
  return (
    <div className="rt-places-bins">
      <Refusal error={error} />
      <Table<Bin>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={data?.items}
        pagination={false}
        scroll={{ y: 'calc(100vh - 220px)' }}
        locale={{ emptyText: t('inventory.places.noBins') }}
        onRow={(bin) => ({ onClick: () => setLooking(bin) })}
        columns={[
          { title: t('inventory.bin'), dataIndex: 'code' },
          { title: t('inventory.places.zoneCode'), dataIndex: 'zoneCode', responsive: ['md'] },
          {
            title: t('inventory.places.binKind'),
            responsive: ['md'],
            render: (_, bin) => t(`inventory.binKinds.${bin.kind}`),
          },
          {
            title: t('inventory.places.walkOrder'),
            dataIndex: 'walkOrder',
            align: 'right',
            responsive: ['md'],
          },
          {
            title: t('inventory.places.capacity'),
            align: 'right',
            responsive: ['md'],
            render: (_, bin) => (bin.capacity ? fmt.amount(bin.capacity, 0) : '—'),
          },
          { title: t('inventory.places.skus'), dataIndex: 'skus', align: 'right' },
          {
            title: t('inventory.onHand'),
            align: 'right',
            render: (_, bin) => fmt.amount(bin.held, 0),
          },
        ]}
      />
      {data && data.next && (
        <p className="rt-muted">{t('inventory.places.more', { total: fmt.total(data.total) })}</p>
      )}
      <PreviewDrawer open={looking !== null} title={looking?.code} onClose={() => setLooking(null)}>
        {looking && <Contents bin={looking} />}
      </PreviewDrawer>
    </div>
  );
}

function Contents({ bin }: { bin: Bin }) {
  const { t, fmt } = useI18n();
  const { data } = useQuery({
    queryKey: ['inventory', 'bins', { bin: bin.id }],
    queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query: { bin: bin.id } }),
  });
  if (data?.length === 0) return <p className="rt-muted">{t('inventory.places.binEmpty')}</p>;
  return (
    <Lines
      rows={data}
      rowKey={({ sku, lot }) => `${sku}|${lot ?? ''}`}
      cells={({ sku, lot, pinned, onHand }) => [
        sku,
        lot,
        Number(pinned.amount) > 0 &&
          t('inventory.preview.pinned', { n: fmt.amount(pinned.amount, 0) }),
        fmt.quantity(onHand),
      ]}
    />
  );
}
