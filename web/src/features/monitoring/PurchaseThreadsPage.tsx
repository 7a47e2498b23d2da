import { Link } from 'react-router';
import type { Schema } from '@/api/model';
import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { Worklist } from '@/ui/worklist/Worklist';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { ThreadFinder } from './ThreadFinder';
import { ThreadKinds } from './ThreadKinds';
import './monitoring.css';

type Row = Schema<'purchasing.OrderRow'>;

const threadPath = (number: string) => `/threads/${number}`;

/** Purchases to look into, one's own a click away: each opens its thread. */
export default function PurchaseThreadsPage() {
  const { t } = useI18n();
  const { data: session } = useSession();
  const me = session?.person.username ?? '';
  const views: WorklistView[] = [
    { key: 'every', label: t('monitoring.threads.every') },
    { key: 'mine', label: t('monitoring.threads.mine'), filters: { buyer: [me] } },
    {
      key: 'unconfirmed',
      label: t('monitoring.threads.unconfirmed'),
      filters: { unconfirmed: ['true'] },
    },
  ];
  return (
    <>
      <ThreadFinder />
      <ThreadKinds kind="purchase" />
      <Worklist<Row>
        id="monitoring.purchase-threads"
        title={t('monitoring.threads.title')}
        source="/api/purchasing/orders"
        rowKey={({ order }) => order.id}
        columns={useColumns()}
        views={views}
        defaultSort="-createdAt"
        searchHint={t('monitoring.threads.hintPurchases')}
        rowPath={({ order }) => threadPath(order.number)}
        empty={{ text: t('monitoring.threads.nonePurchases') }}
      />
    </>
  );
}

function useColumns(): WorklistColumn<Row>[] {
  const { t, fmt } = useI18n();
  return [
    {
      key: 'number',
      title: t('monitoring.threads.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: ({ order }) => <Link to={threadPath(order.number)}>{order.number}</Link>,
    },
    {
      key: 'state',
      title: t('monitoring.threads.status'),
      width: 128,
      phone: 'mark',
      render: ({ order }) => t(`monitoring.purchaseState.${order.state}`),
    },
    {
      key: 'supplier',
      title: t('monitoring.threads.supplier'),
      width: 200,
      grow: true,
      render: ({ order }) => order.supplierName || '—',
    },
    {
      key: 'buyer',
      title: t('monitoring.threads.buyer'),
      width: 120,
      render: ({ buyerName }) => buyerName,
    },
    {
      key: 'promisedOn',
      title: t('monitoring.threads.promisedOn'),
      width: 120,
      render: ({ order }) => (order.times.confirmedOn ? fmt.date(order.times.confirmedOn) : '—'),
    },
    {
      key: 'wantedOn',
      title: t('monitoring.threads.wantedOn'),
      width: 120,
      phone: 'hide',
      render: ({ order }) => (order.wantedOn ? fmt.date(order.wantedOn) : '—'),
    },
    {
      key: 'total',
      title: t('monitoring.threads.total'),
      width: 140,
      number: true,
      render: ({ order }) => <Money value={order.total} />,
    },
  ];
}
