import { useMemo } from 'react';
import { Link } from 'react-router';
import { useI18n, type I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import {
  carrierName,
  dispatchParcels,
  orderPath,
  parcelPath,
  useCarriers,
  useCounts,
  useRefresh,
  useWarehouses,
  warehouseName,
} from './fulfilment';
import type { Carrier, ParcelRow, ParcelState, Warehouse } from './model';
import { ParcelFacts } from './ParcelFacts';
import { parcelStates, stopped } from './status';
import './fulfilment.css';

const rowKey = (row: ParcelRow) => row.id;
const states: ParcelState[] = ['toPick', 'inWave', 'picked', 'packed', 'dispatched', 'withdrawn'];
const ended: ParcelState[] = ['dispatched', 'withdrawn'];

/** Every parcel, from the shelf to the customer's door. */
export default function ParcelsPage() {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const refresh = useRefresh();
  const { data: counts } = useCounts();
  const { data: warehouses } = useWarehouses();
  const { data: carriers } = useCarriers();
  const columns = useMemo(
    () => parcelColumns(i18n, warehouses ?? [], carriers ?? []),
    [i18n, warehouses, carriers],
  );
  const views = useMemo<WorklistView[]>(
    () => [
      { key: 'all', label: t('fulfilment.views.all') },
      ...states.map<WorklistView>((state) => ({
        key: state,
        label: pick(parcelStates[state]),
        filters: { state: [state] },
        ...(ended.includes(state) ? {} : { count: counts?.[state] ?? 0 }),
      })),
      {
        key: 'stopped',
        label: pick(stopped),
        tone: 'exception',
        filters: { stopped: ['true'] },
      },
    ],
    [t, pick, counts],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        key: 'warehouse',
        kind: 'choice',
        label: t('fulfilment.warehouse'),
        primary: true,
        options: (warehouses ?? []).map((one) => ({
          value: one.id,
          label: pick(warehouseName(one)),
        })),
      },
      {
        key: 'carrier',
        kind: 'choice',
        label: t('fulfilment.carrier'),
        options: (carriers ?? []).map((one) => ({
          value: one.code,
          label: pick(carrierName(one)),
        })),
      },
      { key: 'wave', kind: 'text', label: t('fulfilment.wave') },
    ],
    [t, pick, warehouses, carriers],
  );
  return (
    <Worklist<ParcelRow>
      id="fulfilment.parcels"
      title={t('fulfilment.parcels')}
      source="/api/fulfilment/parcels"
      rowKey={rowKey}
      columns={columns}
      views={views}
      filters={filters}
      defaultSort="-enteredAt"
      searchHint={t('fulfilment.parcelHint')}
      rowPath={(row) => parcelPath(row.id)}
      preview={(row) => <ParcelFacts id={row.id} />}
      previewTitle={(row) => row.number}
      actions={[
        {
          key: 'labels',
          label: t('fulfilment.act.labels'),
          keys: 'KeyP',
          permission: 'fulfilment.pack',
          refuses: (rows) =>
            rows.every(({ waybill }) => waybill) ? null : t('fulfilment.why.noWaybill'),
          run: ({ rows }) => {
            const chosen = rows.map(({ id }) => `parcel=${id}`).join('&');
            window.open(`/fulfilment/print?${chosen}`, '_blank', 'noopener');
          },
        },
        {
          key: 'dispatch',
          label: t('fulfilment.act.dispatch'),
          keys: 'KeyD',
          primary: true,
          permission: 'fulfilment.dispatch',
          refuses: (rows) =>
            rows.every(({ state, stopped: halted }) => state === 'packed' && !halted)
              ? null
              : t('fulfilment.why.notPacked'),
          run: async ({ rows }) => {
            await dispatchParcels(rows.map(({ id }) => id));
            await refresh();
          },
        },
      ]}
      empty={{ text: t('fulfilment.empty.parcels') }}
    />
  );
}

function parcelColumns(
  { t, fmt, pick }: I18n,
  warehouses: Warehouse[],
  carriers: Carrier[],
): WorklistColumn<ParcelRow>[] {
  const warehouse = (id: string) => {
    const found = warehouses.find((one) => one.id === id);
    return found ? pick(warehouseName(found)) : '—';
  };
  const carrier = (code: string) => {
    const found = carriers.find((one) => one.code === code);
    return found ? pick(carrierName(found)) : code;
  };
  return [
    {
      key: 'number',
      title: t('fulfilment.parcel'),
      width: 110,
      phone: 'title',
      render: (row) => <Link to={parcelPath(row.id)}>{row.number}</Link>,
    },
    {
      key: 'order',
      title: t('fulfilment.order'),
      width: 190,
      render: (row) => <Link to={orderPath(row.orderId)}>{row.orderNumber}</Link>,
    },
    {
      key: 'state',
      title: t('fulfilment.state'),
      width: 110,
      phone: 'mark',
      render: (row) => <StatusTag status={row.stopped ? stopped : parcelStates[row.state]} />,
    },
    {
      key: 'due',
      title: t('fulfilment.due'),
      width: 110,
      sort: 'dueAt',
      phone: 'mark',
      render: (row) =>
        row.state === 'withdrawn' ? '—' : <ClockChip dueAt={row.dueAt} doneAt={row.packedAt} />,
    },
    {
      key: 'warehouse',
      title: t('fulfilment.warehouse'),
      width: 120,
      grow: true,
      render: (row) => warehouse(row.warehouse),
    },
    {
      key: 'pieces',
      title: t('fulfilment.pieces'),
      width: 70,
      number: true,
      render: (row) => fmt.amount(row.pieces, 0),
    },
    {
      key: 'carrier',
      title: t('fulfilment.carrier'),
      width: 120,
      render: (row) => carrier(row.carrier),
    },
    {
      key: 'waybill',
      title: t('fulfilment.waybill'),
      width: 150,
      render: (row) => row.waybill ?? '—',
    },
    {
      key: 'enteredAt',
      title: t('fulfilment.enteredAt'),
      width: 130,
      sort: 'enteredAt',
      render: (row) => fmt.dateTime(row.enteredAt),
    },
    {
      key: 'dispatchedAt',
      title: t('fulfilment.dispatchedAt'),
      width: 130,
      hidden: true,
      render: (row) => fmt.dateTime(row.dispatchedAt),
    },
    {
      key: 'platformNumber',
      title: t('fulfilment.platformNumber'),
      width: 160,
      hidden: true,
      render: (row) => row.platformNumber,
    },
  ];
}
