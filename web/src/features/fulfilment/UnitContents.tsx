import { Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { carrierName, orderPath, parcelPath, useCarriers } from './fulfilment';
import type { Unit, UnitView } from './model';
import { parcelStates, stopped, unitStates } from './status';
import { unitPath } from './units';
import { UnitWeight } from './UnitWeight';

type Loaded = UnitView['parcels'][number];
type OfCarrier = UnitView['carriers'][number];

/** Names of carriers by their code. */
export function useCarrierName() {
  const { pick } = useI18n();
  const { data } = useCarriers();
  return (code: string) => {
    const found = data?.find((one) => one.code === code);
    return found ? pick(carrierName(found)) : code;
  };
}

/** The parcels on a unit; those that may not leave stand out. */
export function UnitParcels({ parcels }: { parcels: Loaded[] }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const carrier = useCarrierName();
  return (
    <Table<Loaded>
      size="small"
      rowKey="parcel"
      dataSource={parcels}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('fulfilment.units.nothingOn') }}
      columns={[
        {
          key: 'parcel',
          title: t('fulfilment.parcel'),
          render: (_, it) => <Link to={parcelPath(it.parcel)}>{it.number}</Link>,
        },
        { key: 'waybill', title: t('fulfilment.waybill'), render: (_, it) => it.waybill ?? '—' },
        {
          key: 'state',
          title: t('fulfilment.state'),
          render: (_, it) => <StatusTag status={it.stopped ? stopped : parcelStates[it.state]} />,
        },
        {
          key: 'order',
          title: t('fulfilment.order'),
          render: (_, it) => <Link to={orderPath(it.order)}>{it.orderNumber}</Link>,
        },
        {
          key: 'carrier',
          title: t('fulfilment.carrier'),
          render: (_, it) => carrier(it.carrier),
        },
        {
          key: 'grams',
          title: t('fulfilment.units.weight'),
          align: 'right',
          render: (_, it) =>
            it.grams ? t('fulfilment.weigh.grams', { n: fmt.amount(it.grams, 0) }) : '—',
        },
        { key: 'unit', title: t('fulfilment.units.number'), render: (_, it) => it.sscc },
        {
          key: 'loaded',
          title: t('fulfilment.units.loadedAt'),
          render: (_, it) => `${fmt.dateTime(it.loadedAt)} · ${who(it.loadedBy)}`,
        },
      ]}
    />
  );
}

/** The units on a unit. */
export function UnitsOn({ units }: { units: Unit[] }) {
  const { t, fmt } = useI18n();
  return (
    <Table<Unit>
      size="small"
      rowKey="id"
      dataSource={units}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'sscc',
          title: t('fulfilment.units.number'),
          render: (_, it) => <Link to={unitPath(it.id)}>{it.sscc}</Link>,
        },
        {
          key: 'kind',
          title: t('fulfilment.units.kind'),
          render: (_, it) => t(`fulfilment.units.kinds.${it.kind}`),
        },
        {
          key: 'state',
          title: t('fulfilment.state'),
          render: (_, it) => <StatusTag status={unitStates[it.state]} />,
        },
        {
          key: 'parcels',
          title: t('fulfilment.units.parcels'),
          align: 'right',
          render: (_, it) => fmt.integer(it.parcels),
        },
        {
          key: 'weight',
          title: t('fulfilment.units.weight'),
          align: 'right',
          render: (_, it) => <UnitWeight of={it} />,
        },
      ]}
    />
  );
}

/** How much of a unit is whose. */
export function UnitCarriers({ carriers }: { carriers: OfCarrier[] }) {
  const { t, fmt } = useI18n();
  const carrier = useCarrierName();
  return (
    <Table<OfCarrier>
      size="small"
      rowKey="carrier"
      dataSource={carriers}
      pagination={false}
      locale={{ emptyText: t('fulfilment.units.nothingOn') }}
      columns={[
        {
          key: 'carrier',
          title: t('fulfilment.carrier'),
          render: (_, it) => carrier(it.carrier),
        },
        {
          key: 'parcels',
          title: t('fulfilment.units.parcels'),
          align: 'right',
          render: (_, it) => fmt.integer(it.sum.parcels),
        },
        {
          key: 'weight',
          title: t('fulfilment.units.weight'),
          align: 'right',
          render: (_, it) => <UnitWeight of={it.sum} />,
        },
      ]}
    />
  );
}
