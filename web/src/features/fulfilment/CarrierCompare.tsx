import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { carrierName, useCarriers, useRefresh } from './fulfilment';
import type { ParcelRow } from './model';

type Compared = Schema<'fulfilment.CarrierOffers.Compared'>;
type Offer = Compared['offers'][number];

const open: ParcelRow['state'][] = ['toPick', 'inWave', 'picked'];

/** What carriers ask for a parcel, best first; another is chosen while it is not packed. */
export function CarrierCompare({ parcel }: { parcel: ParcelRow }) {
  const { t, fmt, pick } = useI18n();
  const may = useCan()(['fulfilment.pack', 'fulfilment.dispatch']) && open.includes(parcel.state);
  const refresh = useRefresh();
  const { data: carriers } = useCarriers();
  const [ask, layer] = useAsk();
  const [problem, setProblem] = useState<unknown>(null);
  const path = `/api/fulfilment/parcels/${parcel.id}`;
  const { data, error } = useQuery({
    queryKey: ['fulfilment', 'offers', parcel.id, parcel.carrier],
    queryFn: ({ signal }) => api.get<Compared>(`${path}/carrier-offers`, { signal }),
  });
  const called = (code: string) => {
    const known = carriers?.find((one) => one.code === code);
    return known ? pick(carrierName(known)) : code;
  };
  async function choose({ carrier }: Offer) {
    const label = t('fulfilment.compare.choose');
    const reason = await ask({
      title: `${parcel.number} → ${called(carrier)}`,
      label: t('fulfilment.compare.reason'),
      required: true,
      ok: label,
    });
    if (reason === null) return;
    setProblem(null);
    try {
      await api.post(`${path}/carrier`, { carrier, reason }, { idempotencyKey: idempotencyKey() });
      await refresh();
    } catch (thrown) {
      setProblem(thrown);
    }
  }
  return (
    <>
      {layer}
      <Refusal error={error ?? problem} />
      {data && (
        <p className="rt-muted">
          {t(`fulfilment.floor.by.${data.by}`)} · {data.province} ·{' '}
          {Number(data.grams) > 0
            ? fmt.quantity({ amount: data.grams, uom: 'g' })
            : t('fulfilment.compare.unweighed')}
        </p>
      )}
      <LinesTable<Offer>
        lines={data?.offers ?? []}
        rowKey={({ carrier }) => carrier}
        empty={t('fulfilment.compare.none')}
        columns={[
          {
            key: 'carrier',
            title: t('fulfilment.carrier'),
            width: 200,
            grow: true,
            phone: 'title',
            render: ({ carrier }) => (
              <>
                {called(carrier)}{' '}
                {carrier === parcel.carrier && (
                  <Tag color="green">{t('fulfilment.compare.chosen')}</Tag>
                )}
              </>
            ),
          },
          {
            key: 'price',
            title: t('fulfilment.compare.price'),
            width: 120,
            number: true,
            render: ({ price }) => fmt.money({ amount: price, currency: 'CNY' }),
          },
          {
            key: 'days',
            title: t('fulfilment.compare.days'),
            width: 140,
            number: true,
            render: ({ days, inTime }) => (
              <>
                {fmt.integer(days)}{' '}
                {!inTime && <Tag color="red">{t('fulfilment.compare.late')}</Tag>}
              </>
            ),
          },
          {
            key: 'choose',
            title: '',
            width: 120,
            hidden: !may,
            render: (offer) =>
              offer.carrier !== parcel.carrier && (
                <Button size="small" onClick={() => void choose(offer)}>
                  {t('fulfilment.compare.choose')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
