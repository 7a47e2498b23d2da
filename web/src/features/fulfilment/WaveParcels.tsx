import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { orderPath, parcelPath } from './fulfilment';
import type { ParcelRow } from './model';
import { parcelStates, stopped } from './status';

const shown = 200;

/** The parcels of a wave, and where each stands. */
export function WaveParcels({ wave }: { wave: string }) {
  const { t, fmt } = useI18n();
  const { data, error, isPending } = useQuery({
    queryKey: ['fulfilment', 'wave-parcels', wave],
    queryFn: ({ signal }) =>
      api.get<Page<ParcelRow>>('/api/fulfilment/parcels', {
        query: { wave, limit: shown, sort: 'dueAt' },
        signal,
      }),
    refetchInterval: 10_000,
  });
  if (error) return <Refusal error={error} />;
  const more = (data?.total.value ?? 0) > shown;
  return (
    <>
      <Table<ParcelRow>
        size="small"
        rowKey="id"
        dataSource={data?.items}
        loading={isPending}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'slot',
            title: t('fulfilment.slot'),
            align: 'right',
            render: (_, it) => it.slot ?? '—',
          },
          {
            key: 'number',
            title: t('fulfilment.parcel'),
            render: (_, it) => <Link to={parcelPath(it.id)}>{it.number}</Link>,
          },
          {
            key: 'order',
            title: t('fulfilment.order'),
            render: (_, it) => <Link to={orderPath(it.orderId)}>{it.orderNumber}</Link>,
          },
          {
            key: 'pieces',
            title: t('fulfilment.pieces'),
            align: 'right',
            render: (_, it) => fmt.amount(it.pieces, 0),
          },
          {
            key: 'state',
            title: t('fulfilment.state'),
            render: (_, it) => <StatusTag status={it.stopped ? stopped : parcelStates[it.state]} />,
          },
          { key: 'waybill', title: t('fulfilment.waybill'), render: (_, it) => it.waybill ?? '—' },
        ]}
      />
      {more && (
        <Link to={`/fulfilment/parcels?view=all&wave=${wave}`}>{t('fulfilment.allParcels')}</Link>
      )}
    </>
  );
}
