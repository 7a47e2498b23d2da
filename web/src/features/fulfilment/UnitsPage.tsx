import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n, type I18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { carrierName, useCarriers, useWarehouses, warehouseName } from './fulfilment';
import type { Unit, UnitState } from './model';
import { OpenUnit } from './OpenUnit';
import { unitStates } from './status';
import { kinds, loadPage, unitPath, unitsPath } from './units';
import { UnitWeight } from './UnitWeight';
import './fulfilment.css';

const states: UnitState[] = ['open', 'closed', 'left', 'emptied'];

/** Boxes, cages and pallets, the newest first. */
export default function UnitsPage() {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const navigate = useNavigate();
  const can = useCan();
  const may = can('fulfilment.pack') || can('fulfilment.dispatch');
  const { data: warehouses } = useWarehouses();
  const { data: carriers } = useCarriers();
  const [opening, setOpening] = useState(false);
  const places = useMemo(
    () => (warehouses ?? []).map((it) => ({ value: it.id, label: pick(warehouseName(it)) })),
    [warehouses, pick],
  );
  const takers = useMemo(
    () => (carriers ?? []).map((it) => ({ value: it.code, label: pick(carrierName(it)) })),
    [carriers, pick],
  );
  const columns = useMemo(() => unitColumns(i18n, places, takers), [i18n, places, takers]);
  const views = useMemo<WorklistView[]>(
    () => [
      { key: 'all', label: t('fulfilment.units.views.all') },
      ...states.map((state) => ({
        key: state,
        label: pick(unitStates[state]),
        filters: { state: [state] },
      })),
    ],
    [t, pick],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        key: 'kind',
        kind: 'choice',
        label: t('fulfilment.units.kind'),
        primary: true,
        options: kinds.map((value) => ({ value, label: t(`fulfilment.units.kinds.${value}`) })),
      },
      { key: 'carrier', kind: 'choice', label: t('fulfilment.carrier'), options: takers },
      { key: 'warehouse', kind: 'choice', label: t('fulfilment.warehouse'), options: places },
    ],
    [t, places, takers],
  );
  return (
    <>
      {opening && (
        <OpenUnit
          onClose={() => setOpening(false)}
          onOpened={(id) => void navigate(unitPath(id))}
        />
      )}
      <Worklist<Unit>
        id="fulfilment.units"
        title={t('fulfilment.units.title')}
        source={unitsPath}
        rowKey={({ id }) => id}
        columns={columns}
        views={views}
        filters={filters}
        defaultSort="-openedAt"
        searchHint={t('fulfilment.units.hint')}
        rowPath={({ id }) => unitPath(id)}
        exportPath={`${unitsPath}/export`}
        actions={[
          {
            key: 'label',
            label: t('fulfilment.units.label'),
            keys: 'KeyP',
            permission: 'fulfilment.pack',
            run: ({ rows }) => {
              const chosen = rows.map(({ id }) => `unit=${id}`).join('&');
              window.open(`/fulfilment/print?kind=unit&${chosen}`, '_blank', 'noopener');
            },
          },
        ]}
        toolbar={
          may && (
            <>
              <Link to={loadPage()}>
                <Button>{t('fulfilment.units.load')}</Button>
              </Link>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
                {t('fulfilment.units.open')}
              </Button>
            </>
          )
        }
        empty={{ text: t('fulfilment.units.empty') }}
      />
    </>
  );
}

type Named = { value: string; label: string }[];

function unitColumns({ t, fmt }: I18n, places: Named, takers: Named): WorklistColumn<Unit>[] {
  const named = (all: Named, value: string) =>
    all.find((one) => one.value === value)?.label ?? value;
  return [
    {
      key: 'sscc',
      title: t('fulfilment.units.number'),
      width: 190,
      sort: 'sscc',
      phone: 'title',
      render: (it) => <Link to={unitPath(it.id)}>{it.sscc}</Link>,
    },
    {
      key: 'state',
      title: t('fulfilment.state'),
      width: 110,
      phone: 'mark',
      render: (it) => <StatusTag status={unitStates[it.state]} />,
    },
    {
      key: 'kind',
      title: t('fulfilment.units.kind'),
      width: 90,
      phone: 'mark',
      render: (it) => t(`fulfilment.units.kinds.${it.kind}`),
    },
    {
      key: 'carrier',
      title: t('fulfilment.carrier'),
      width: 130,
      render: (it) => (it.carrier ? named(takers, it.carrier) : t('fulfilment.units.anyCarrier')),
    },
    {
      key: 'parcels',
      title: t('fulfilment.units.parcels'),
      width: 90,
      number: true,
      render: (it) => fmt.integer(it.parcels),
    },
    {
      key: 'weight',
      title: t('fulfilment.units.weight'),
      width: 150,
      number: true,
      render: (it) => <UnitWeight of={it} />,
    },
    {
      key: 'warehouse',
      title: t('fulfilment.warehouse'),
      width: 130,
      grow: true,
      phone: 'hide',
      render: (it) => named(places, it.warehouse),
    },
    {
      key: 'openedAt',
      title: t('fulfilment.units.openedAt'),
      width: 130,
      sort: 'openedAt',
      render: (it) => fmt.dateTime(it.openedAt),
    },
    {
      key: 'endedAt',
      title: t('fulfilment.units.endedAt'),
      width: 130,
      phone: 'hide',
      render: (it) => fmt.dateTime(it.endedAt),
    },
  ];
}
