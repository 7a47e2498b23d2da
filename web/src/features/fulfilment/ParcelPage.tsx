import { useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { CarrierCompare } from './CarrierCompare';
import { confirmDelivered, dispatchParcels, useParcel, useRefresh } from './fulfilment';
import { ParcelFacts } from './ParcelFacts';
import type { ParcelRow } from './model';
import { parcelStates, stopped } from './status';
import './fulfilment.css';

/** One parcel with its contents, its way and its label. */
export default function ParcelPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const refresh = useRefresh();
  const { data, error, isPending, refetch } = useParcel(id);
  const row = data?.parcel;
  const delivery = (parcel: ParcelRow) => ({
    key: 'delivered',
    label: t('fulfilment.act.delivered'),
    permission: 'fulfilment.dispatch',
    confirm: {
      title: t('fulfilment.confirm.deliveredTitle', { number: parcel.number }),
      body: t('fulfilment.confirm.delivered'),
    },
    run: async () => {
      await confirmDelivered(parcel.waybill ?? '', t('fulfilment.act.delivered'));
      await refresh();
    },
  });
  return (
    <DocumentPage
      number={row?.number ?? ''}
      backPath="/fulfilment/parcels"
      status={row && (row.stopped ? stopped : parcelStates[row.state])}
      dueAt={row && !row.packedAt ? row.dueAt : null}
      loading={isPending}
      error={error}
      onRetry={() => void refetch()}
      facts={[
        { label: t('fulfilment.pieces'), value: fmt.amount(row?.pieces, 0) },
        { label: t('fulfilment.platformNumber'), value: row?.platformNumber ?? '—' },
        { label: t('fulfilment.deliveredAt'), value: fmt.fullDateTime(row?.deliveredAt) },
      ]}
      tabs={[
        { key: 'facts', label: t('fulfilment.tab.facts'), children: <ParcelFacts id={id} /> },
        ...(row
          ? [
              {
                key: 'carrier',
                label: t('fulfilment.compare.title'),
                children: <CarrierCompare parcel={row} />,
              },
            ]
          : []),
      ]}
      actions={
        row?.waybill
          ? [
              {
                key: 'label',
                label: t('fulfilment.act.labels'),
                permission: 'fulfilment.pack',
                run: () => void window.open(`/fulfilment/print?parcel=${id}`, '_blank', 'noopener'),
              },
              ...(row.state === 'packed'
                ? [
                    {
                      key: 'dispatch',
                      label: t('fulfilment.act.dispatch'),
                      primary: true,
                      permission: 'fulfilment.dispatch',
                      run: async () => {
                        await dispatchParcels([id]);
                        await refresh();
                      },
                    },
                  ]
                : []),
              ...(row.state === 'dispatched' && !row.deliveredAt ? [delivery(row)] : []),
            ]
          : []
      }
    />
  );
}
