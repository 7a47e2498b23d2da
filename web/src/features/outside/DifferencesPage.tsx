import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useNow } from '@/ui/useNow';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import {
  differencePage,
  differencesPath,
  differenceStates,
  useWarehouses,
  type Difference,
} from './model';

/** Where partners report otherwise than announced or booked, until each is settled. */
export default function DifferencesPage() {
  const { t, fmt, pick } = useI18n();
  const warehouses = useWarehouses();
  const now = useNow();
  const more = (one: Difference) => Number(one.reported.amount) - Number(one.announced.amount);
  const columns: WorklistColumn<Difference>[] = [
    {
      key: 'number',
      title: t('outside.gaps.number'),
      width: 90,
      phone: 'title',
      render: (one) => <Link to={differencePage(one.id)}>{one.number}</Link>,
    },
    {
      key: 'kind',
      title: t('outside.kind'),
      width: 80,
      render: (one) => t(`outside.gapKinds.${one.kind}`),
    },
    {
      key: 'state',
      title: t('outside.state'),
      width: 110,
      phone: 'mark',
      render: (one) => <StatusTag status={differenceStates[one.state]} />,
    },
    {
      key: 'warehouse',
      title: t('outside.warehouse'),
      width: 110,
      phone: 'hide',
      render: (one) => warehouses.name(one.warehouse),
    },
    {
      key: 'sku',
      title: t('outside.one.sku'),
      width: 110,
      sort: 'sku',
      render: (one) => (one.lot ? `${one.sku} · ${one.lot}` : one.sku),
    },
    {
      key: 'name',
      title: t('outside.gaps.goods'),
      width: 150,
      grow: true,
      render: (one) => one.name,
    },
    {
      key: 'ours',
      title: t('outside.gaps.ours'),
      width: 90,
      number: true,
      render: (one) => fmt.quantity(one.announced),
    },
    {
      key: 'theirs',
      title: t('outside.gaps.theirs'),
      width: 90,
      number: true,
      render: (one) => fmt.quantity(one.reported),
    },
    {
      key: 'more',
      title: t('outside.gaps.more'),
      width: 90,
      number: true,
      render: (one) =>
        `${more(one) > 0 ? '+' : ''}${fmt.quantity({ amount: String(more(one)), uom: one.announced.uom })}`,
    },
    {
      key: 'who',
      title: t('outside.gaps.who'),
      width: 140,
      phone: 'hide',
      render: (one) => t(`outside.who.${one.kind}`),
    },
    {
      key: 'document',
      title: t('outside.gaps.document'),
      width: 170,
      render: (one) => one.source.document || '—',
    },
    {
      key: 'opened',
      title: t('outside.gaps.since'),
      width: 150,
      sort: 'openedAt',
      render: (one) => fmt.dateTime(one.openedAt),
    },
    {
      key: 'age',
      title: t('outside.gaps.age'),
      width: 100,
      phone: 'hide',
      render: (one) =>
        fmt.duration(
          (new Date(one.settled.at ?? now).getTime() - new Date(one.openedAt).getTime()) / 1000,
        ),
    },
  ];
  return (
    <Worklist<Difference>
      id="outside.differences"
      title={t('outside.gaps.title')}
      source={differencesPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={[
        {
          key: 'open',
          label: t('outside.gaps.open'),
          filters: { state: ['open', 'adjusting'] },
        },
        { key: 'all', label: t('outside.gaps.all') },
        ...(['received', 'dispatched', 'snapshot'] as const).map((kind) => ({
          key: kind,
          label: t(`outside.gapKinds.${kind}`),
          filters: { kind: [kind], state: ['open', 'adjusting'] },
        })),
      ]}
      filters={[
        {
          key: 'warehouse',
          label: t('outside.warehouse'),
          kind: 'choice',
          primary: true,
          options: warehouses.options,
        },
        {
          key: 'state',
          label: t('outside.state'),
          kind: 'choice',
          multiple: true,
          options: Object.entries(differenceStates).map(([value, state]) => ({
            value,
            label: pick(state),
          })),
        },
      ]}
      defaultSort="-openedAt"
      searchHint={t('outside.gaps.search')}
      rowPath={(row) => differencePage(row.id)}
      exportPath={`${differencesPath}/export`}
      empty={{ text: t('outside.gaps.empty') }}
    />
  );
}
