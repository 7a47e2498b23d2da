import { Button } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { StatusMap } from '@/ui/tone';
import { Worklist } from '@/ui/worklist/Worklist';
import { widths } from '@/ui/worklist/widths';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';

interface Order {
  id: string;
  number: string;
  customer: string;
  shop: string;
  amount: { amount: string; currency: string };
  lines: number;
  state: string;
  owner: string;
  dueAt: string;
  createdAt: string;
}

export const states: StatusMap<string> = {
  awaitingReview: { tone: 'waiting', zh: '待审单', en: 'Awaiting review' },
  picking: { tone: 'progress', zh: '拣货中', en: 'Picking' },
  shipped: { tone: 'ok', zh: '已出库', en: 'Dispatched' },
  held: { tone: 'soon', zh: '挂起', en: 'On hold' },
  late: { tone: 'exception', zh: '异常', en: 'Exception' },
  stopped: { tone: 'blocked', zh: '已拦截', en: 'Stopped' },
  closed: { tone: 'closed', zh: '已关闭', en: 'Closed' },
};

const rowKey = (row: Order) => row.id;
const views = [
  {
    key: 'mine',
    label: '待我处理',
    count: 143,
    tone: 'progress' as const,
    filters: { state: ['awaitingReview'] },
  },
  { key: 'held', label: '挂起', count: 0, tone: 'soon' as const },
  {
    key: 'late',
    label: '异常',
    count: 142,
    tone: 'exception' as const,
    filters: { state: ['late'] },
  },
  { key: 'all', label: '全部', count: { value: 1000, exact: true } },
];

export default function GalleryWorklist() {
  const { fmt, pick } = useI18n();
  const columns: WorklistColumn<Order>[] = [
    { key: 'number', title: '单号', width: 180, phone: 'title', render: (row) => row.number },
    {
      key: 'customer',
      title: '客户',
      width: 180,
      grow: true,
      render: (row) => row.customer,
    },
    { key: 'shop', title: '店铺', width: 110, render: (row) => row.shop },
    {
      key: 'amount',
      title: '金额(CNY)',
      width: 130,
      number: true,
      sort: 'amount',
      render: (row) => <Money bare value={row.amount} />,
    },
    {
      key: 'lines',
      title: '行数',
      width: 64,
      number: true,
      phone: 'hide',
      render: (row) => row.lines,
    },
    {
      key: 'state',
      title: '状态',
      width: widths.status,
      phone: 'mark',
      render: (row) => <StatusTag status={states[row.state]} />,
    },
    {
      key: 'dueAt',
      title: '时限',
      width: widths.clock,
      phone: 'mark',
      render: (row) => <ClockChip dueAt={row.dueAt} />,
    },
    { key: 'owner', title: '负责人', width: 80, render: (row) => row.owner },
    {
      key: 'createdAt',
      title: '创建时间',
      width: widths.dateTime,
      sort: 'createdAt',
      phone: 'hide',
      render: (row) => fmt.dateTime(row.createdAt),
    },
  ];
  const filters: FilterDef[] = [
    {
      key: 'state',
      label: '状态',
      kind: 'choice',
      multiple: true,
      primary: true,
      options: Object.entries(states).map(([value, status]) => ({ value, label: pick(status) })),
    },
    {
      key: 'created',
      label: '日期',
      kind: 'dates',
      from: 'createdFrom',
      to: 'createdTo',
      primary: true,
    },
    { key: 'amount', label: '金额', kind: 'amounts', from: 'amountFrom', to: 'amountTo' },
  ];
  return (
    <Worklist<Order>
      id="gallery.orders"
      title="订单台"
      source="/api/gallery/orders"
      rowKey={rowKey}
      columns={columns}
      views={views}
      filters={filters}
      defaultSort="-createdAt"
      rowPath={() => '/gallery/document'}
      previewTitle={(row) => row.number}
      preview={(row) => (
        <Facts facts={columns.map(({ title, render }) => ({ label: title, value: render(row) }))} />
      )}
      actions={[
        {
          key: 'approve',
          label: '通过',
          keys: 'KeyA',
          primary: true,
          acceptsAll: true,
          run: ({ rows }) => api.post('/api/gallery/orders/approve', { ids: rows.map(rowKey) }),
        },
        { key: 'hold', label: '挂起', keys: 'KeyH', run: () => undefined },
      ]}
      toolbar={<Button type="primary">＋新建</Button>}
      exportPath="/api/gallery/orders/export"
      sum={(rows) =>
        fmt.money({
          currency: 'CNY',
          amount: rows.reduce((sum, row) => sum + Number(row.amount.amount), 0).toFixed(2),
        })
      }
      empty={{ text: '还没有订单。' }}
    />
  );
}
