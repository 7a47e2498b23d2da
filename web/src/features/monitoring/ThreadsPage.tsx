import { Link } from 'react-router';
import { useBoard, type NodeColumn } from '@/api/board';
import type { Schema } from '@/api/model';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import { isEnded, orderStatuses } from '@/ui/orderStatus';
import { StatusTag } from '@/ui/StatusTag';
import { Worklist } from '@/ui/worklist/Worklist';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { ThreadFinder } from './ThreadFinder';
import { ThreadKinds } from './ThreadKinds';
import './monitoring.css';

type Order = Schema<'sales.OrderSummary'>;

const threadPath = (number: string) => `/threads/${number}`;

/** Orders to look into, those in trouble a click away: each opens its thread. */
export default function ThreadsPage() {
  const { t } = useI18n();
  const { data } = useBoard(undefined, 10_000);
  const views: WorklistView[] = [
    { key: 'every', label: t('monitoring.threads.every') },
    {
      key: 'late',
      label: t('monitoring.threads.late'),
      filters: { overdue: ['true'] },
      count: data?.overdue,
      tone: 'overdue',
    },
    {
      key: 'stuck',
      label: t('monitoring.threads.stuck'),
      filters: { status: ['exception'] },
      count: data?.exceptions,
      tone: 'exception',
    },
  ];
  return (
    <>
      <ThreadFinder />
      <ThreadKinds kind="sale" />
      <Worklist<Order>
        id="monitoring.threads"
        title={t('monitoring.threads.title')}
        source="/api/sales/orders"
        rowKey={({ id }) => id}
        columns={useColumns(data?.nodes ?? [])}
        views={views}
        defaultSort="-acceptedAt"
        searchHint={t('monitoring.threads.hint')}
        rowPath={({ number }) => threadPath(number)}
        empty={{ text: t('monitoring.threads.none') }}
      />
    </>
  );
}

function useColumns(nodes: NodeColumn[]): WorklistColumn<Order>[] {
  const { t, fmt, pick } = useI18n();
  const shops = useShops();
  const name = (code: string) => shops.find((shop) => shop.code === code)?.content.name ?? code;
  const title = (code: string) => {
    const node = nodes.find((one) => one.node === code);
    return node ? pick(node.title) : '';
  };
  return [
    {
      key: 'number',
      title: t('monitoring.threads.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: ({ number }) => <Link to={threadPath(number)}>{number}</Link>,
    },
    {
      key: 'status',
      title: t('monitoring.threads.status'),
      width: 116,
      phone: 'mark',
      render: ({ status }) => <StatusTag status={orderStatuses[status]} />,
    },
    {
      key: 'node',
      title: t('monitoring.threads.node'),
      width: 128,
      render: ({ node, status }) => (isEnded(status) ? '—' : title(node)),
    },
    {
      key: 'dueAt',
      title: t('monitoring.threads.due'),
      width: 112,
      sort: 'dueAt',
      render: ({ dueAt, status }) => (isEnded(status) ? null : <ClockChip dueAt={dueAt} />),
    },
    {
      key: 'platformNumber',
      title: t('monitoring.threads.platformNumber'),
      width: 180,
      grow: true,
      render: ({ platformNumber }) => platformNumber,
    },
    {
      key: 'shop',
      title: t('monitoring.threads.shop'),
      width: 136,
      render: ({ shop }) => name(shop),
    },
    {
      key: 'place',
      title: t('monitoring.threads.place'),
      width: 130,
      phone: 'hide',
      render: ({ province, city }) => `${province} ${city === province ? '' : city}`.trim() || '—',
    },
    {
      key: 'total',
      title: t('monitoring.threads.total'),
      width: 130,
      number: true,
      sort: 'total',
      render: ({ total }) => <Money value={total} />,
    },
    {
      key: 'acceptedAt',
      title: t('monitoring.threads.accepted'),
      width: 120,
      sort: 'acceptedAt',
      phone: 'hide',
      render: ({ acceptedAt }) => fmt.dateTime(acceptedAt),
    },
  ];
}
