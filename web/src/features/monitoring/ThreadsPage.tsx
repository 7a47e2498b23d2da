import { useBoard, type NodeColumn } from '@/api/board';
import type { MoneyValue } from '@/i18n/fmt';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Worklist } from '@/ui/worklist/Worklist';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';

interface Order {
  id: string;
  number: string;
  shop: string;
  platformNumber: string;
  status: string;
  node: string;
  dueAt: string;
  acceptedAt: string;
  total: MoneyValue;
  province: string;
  city: string;
}

const ended = ['completed', 'cancelled'];

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
    <Worklist<Order>
      id="monitoring.threads"
      title={t('monitoring.threads.title')}
      source="/api/sales/orders"
      rowKey={({ id }) => id}
      columns={useColumns(data?.nodes ?? [])}
      views={views}
      defaultSort="-acceptedAt"
      searchHint={t('monitoring.threads.hint')}
      rowPath={({ number }) => `/threads/${number}`}
      empty={{ text: t('monitoring.threads.none') }}
    />
  );
}

function useColumns(nodes: NodeColumn[]): WorklistColumn<Order>[] {
  const { t, fmt, pick } = useI18n();
  const title = (code: string) => {
    const node = nodes.find((one) => one.node === code);
    return node ? pick(node.title) : '';
  };
  return [
    {
      key: 'number',
      title: t('monitoring.threads.number'),
      width: 190,
      sort: 'number',
      phone: 'title',
      render: ({ number }) => number,
    },
    {
      key: 'node',
      title: t('monitoring.threads.node'),
      width: 140,
      phone: 'mark',
      render: ({ node, status }) => (ended.includes(status) ? fmt.integer(null) : title(node)),
    },
    {
      key: 'dueAt',
      title: t('monitoring.threads.due'),
      width: 140,
      sort: 'dueAt',
      render: ({ dueAt, status }) => (ended.includes(status) ? null : <ClockChip dueAt={dueAt} />),
    },
    {
      key: 'platformNumber',
      title: t('monitoring.threads.platformNumber'),
      width: 180,
      grow: true,
      render: ({ platformNumber }) => platformNumber,
    },
    { key: 'shop', title: t('monitoring.threads.shop'), width: 140, render: ({ shop }) => shop },
    {
      key: 'place',
      title: t('monitoring.threads.place'),
      width: 160,
      phone: 'hide',
      render: ({ province, city }) => `${province} ${city}`.trim(),
    },
    {
      key: 'total',
      title: t('monitoring.threads.total'),
      width: 130,
      number: true,
      sort: 'total',
      render: ({ total }) => fmt.money(total),
    },
    {
      key: 'acceptedAt',
      title: t('monitoring.threads.accepted'),
      width: 140,
      sort: 'acceptedAt',
      phone: 'hide',
      render: ({ acceptedAt }) => fmt.dateTime(acceptedAt),
    },
  ];
}
