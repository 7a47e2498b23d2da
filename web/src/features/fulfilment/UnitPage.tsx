import { Link, useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { carrierName, useCarriers, useRefresh, useWarehouses, warehouseName } from './fulfilment';
import type { Unit } from './model';
import { unitStates } from './status';
import { UnitCarriers, UnitParcels, UnitsOn } from './UnitContents';
import { actOnUnit, dispatchUnit, loadPage, unitPath, unitsPath, useUnit } from './units';
import { UnitWeight } from './UnitWeight';
import './fulfilment.css';

/** One handling unit: what is on it, and what can be done with all of it. */
export default function UnitPage() {
  const { id = '' } = useParams();
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const { data, error, isPending, refetch } = useUnit(id);
  const { data: warehouses } = useWarehouses();
  const { data: carriers } = useCarriers();
  const [actions, dialog] = useUnitActions(data?.unit);
  const unit = data?.unit;
  const warehouse = warehouses?.find((one) => one.id === unit?.warehouse);
  const carrier = carriers?.find((one) => one.code === unit?.carrier);
  return (
    <>
      {dialog}
      <DocumentPage
        number={unit?.sscc ?? ''}
        backPath="/fulfilment/units"
        status={unit && unitStates[unit.state]}
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        facts={[
          {
            label: t('fulfilment.units.kind'),
            value: unit ? t(`fulfilment.units.kinds.${unit.kind}`) : '—',
          },
          {
            label: t('fulfilment.warehouse'),
            value: warehouse ? pick(warehouseName(warehouse)) : '—',
          },
          {
            label: t('fulfilment.carrier'),
            value: carrier ? pick(carrierName(carrier)) : t('fulfilment.units.anyCarrier'),
          },
          { label: t('fulfilment.units.parcels'), value: fmt.integer(unit?.parcels) },
          {
            label: t('fulfilment.units.weight'),
            value: unit ? <UnitWeight of={unit} /> : '—',
          },
          {
            label: t('fulfilment.units.openedAt'),
            value: unit ? `${who(unit.openedBy)} · ${fmt.dateTime(unit.openedAt)}` : '—',
          },
          data?.outer && unit?.outer
            ? {
                label: t('fulfilment.units.outer'),
                value: <Link to={unitPath(unit.outer)}>{data.outer}</Link>,
              }
            : {
                label: t(unit?.endedAt ? 'fulfilment.units.endedAt' : 'fulfilment.units.closedAt'),
                value: fmt.dateTime(unit?.endedAt ?? unit?.closedAt),
              },
        ]}
        tabs={[
          {
            key: 'parcels',
            label: t('fulfilment.units.tab.parcels'),
            children: <UnitParcels parcels={data?.parcels ?? []} />,
          },
          ...(data && data.units.length > 0
            ? [
                {
                  key: 'units',
                  label: t('fulfilment.units.tab.units'),
                  children: <UnitsOn units={data.units} />,
                },
              ]
            : []),
          {
            key: 'carriers',
            label: t('fulfilment.units.tab.carriers'),
            children: <UnitCarriers carriers={data?.carriers ?? []} />,
          },
        ]}
        actions={actions}
      />
    </>
  );
}

function useUnitActions(unit: Unit | undefined): [Action[], React.ReactNode] {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [ask, dialog] = useAsk();
  if (!unit) return [[], dialog];
  const { id, sscc } = unit;
  const shown = (path: string) => () => void window.open(path, '_blank', 'noopener');
  const acts: Action[] = [
    {
      key: 'export',
      label: t('fulfilment.units.export'),
      more: true,
      run: () => window.location.assign(`${unitsPath}/${id}/export`),
    },
    {
      key: 'list',
      label: t('fulfilment.units.list'),
      run: shown(`${unitPath(id)}/list`),
    },
    {
      key: 'label',
      label: t('fulfilment.units.label'),
      keys: 'KeyP',
      permission: 'fulfilment.pack',
      run: shown(`/fulfilment/print?kind=unit&unit=${id}`),
    },
  ];
  if (unit.state === 'open') {
    acts.unshift({
      key: 'empty',
      label: t('fulfilment.units.scrap'),
      more: true,
      permission: 'fulfilment.pack',
      confirm: {
        title: t('fulfilment.units.emptyTitle', { sscc }),
        body: t('fulfilment.units.emptyBody'),
      },
      run: () => actOnUnit(id, 'empty').then(refresh),
    });
    acts.push(
      {
        key: 'load',
        label: t('fulfilment.units.load'),
        permission: 'fulfilment.pack',
        run: () => navigate(loadPage(id)),
      },
      {
        key: 'close',
        label: t('fulfilment.units.close'),
        primary: unit.parcels > 0,
        permission: 'fulfilment.pack',
        disabledWhy: unit.parcels > 0 ? null : t('fulfilment.units.nothingOn'),
        run: () => actOnUnit(id, 'close').then(refresh),
      },
    );
  }
  if (unit.state === 'closed') {
    const onAnother = unit.outer ? t('fulfilment.units.why.onAnother') : null;
    acts.push(
      {
        key: 'reopen',
        label: t('fulfilment.units.reopen'),
        permission: 'fulfilment.pack',
        run: async () => {
          const reason = await ask({
            title: t('fulfilment.units.reopenTitle', { sscc }),
            body: t('fulfilment.units.reopenBody'),
            label: t('fulfilment.units.reason'),
            ok: t('fulfilment.units.reopen'),
            required: true,
          });
          if (reason) await actOnUnit(id, 'reopen', { reason }).then(refresh);
        },
      },
      {
        key: 'dispatch',
        label: t('fulfilment.units.dispatch'),
        primary: true,
        permission: 'fulfilment.dispatch',
        disabledWhy: onAnother,
        confirm: {
          title: t('fulfilment.units.dispatchTitle', { sscc }),
          body: t('fulfilment.units.dispatchBody', { n: fmt.integer(unit.parcels) }),
        },
        run: () => dispatchUnit(sscc).then(refresh),
      },
    );
  }
  return [acts, dialog];
}
