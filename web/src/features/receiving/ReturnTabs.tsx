import { Button, Empty, Table, Upload } from 'antd';
import { Link } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { serialStates } from '@/ui/serialStates';
import { refundStates, returnsPath, type Refund, type ReturnTrace } from './model';

const look = { size: 'small', pagination: false, scroll: { x: 'max-content' } } as const;

/** What is to come, came and was judged. */
export function GoodsTable({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const count = (title: string, of: (goods: ReturnTrace['goods'][number]) => string) => ({
    title: t(`receiving.${title}`),
    align: 'right' as const,
    render: (_: unknown, one: ReturnTrace['goods'][number]) => fmt.amount(of(one), 0),
  });
  return (
    <Table
      {...look}
      rowKey="goodsNo"
      dataSource={trace.goods}
      locale={{ emptyText: t('receiving.noGoods') }}
      columns={[
        { title: '#', dataIndex: 'goodsNo', width: 40 },
        { title: t('receiving.sku'), dataIndex: 'sku' },
        {
          title: t('receiving.orderLine'),
          render: (_, one) => one.orderLine ?? t('receiving.unannounced'),
        },
        count('expected', (one) => one.expected.amount),
        count('received', (one) => one.received.amount),
        count('judged', (one) => one.judged.amount),
      ]}
    />
  );
}

/** The pieces that came with it by their numbers: what was found of each, and where it is now. */
export function NumberTable({ trace }: { trace: ReturnTrace }) {
  const { t } = useI18n();
  return (
    <Table
      {...look}
      rowKey={({ serial }) => serial.id}
      dataSource={trace.numbers.came}
      locale={{ emptyText: t('receiving.serials.none') }}
      columns={[
        {
          title: t('receiving.serials.title'),
          render: (_, { serial }) => (
            <Link
              className="rt-number"
              to={`/inventory/serials?view=all&q=${encodeURIComponent(serial.number)}`}
            >
              {serial.number}
            </Link>
          ),
        },
        { title: t('receiving.sku'), render: (_, { serial }) => serial.sku },
        {
          title: t('receiving.disposition'),
          render: (_, { act }) => t(`receiving.serials.acts.${act}`),
        },
        {
          title: t('receiving.serials.now'),
          render: (_, { serial }) => <StatusTag status={serialStates[serial.state]} />,
        },
      ]}
    />
  );
}

/** What was found, and where the goods went. */
export function VerdictTable({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  return (
    <Table
      {...look}
      rowKey={(one) => `${one.goodsNo} ${one.at} ${one.lot} ${one.disposition}`}
      dataSource={trace.verdicts}
      locale={{ emptyText: t('receiving.noVerdicts') }}
      columns={[
        {
          title: t('receiving.sku'),
          render: (_, one) => trace.goods.find(({ goodsNo }) => goodsNo === one.goodsNo)?.sku,
        },
        { title: t('receiving.lot'), render: (_, one) => one.lot || '—' },
        {
          title: t('receiving.quantity'),
          align: 'right',
          render: (_, one) => fmt.amount(one.quantity.amount, 0),
        },
        { title: t('receiving.grade'), render: (_, one) => t(`receiving.grades.${one.grade}`) },
        {
          title: t('receiving.disposition'),
          render: (_, one) => t(`receiving.dispositions.${one.disposition}`),
        },
        { title: t('receiving.note'), dataIndex: 'note' },
        { title: t('receiving.at'), render: (_, one) => `${fmt.dateTime(one.at)} ${who(one.by)}` },
      ]}
    />
  );
}

/** Pictures of what was found. */
export function Photos({ trace }: { trace: ReturnTrace }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { id, endedAt } = trace.authorisation;
  const may = useCan()('receiving.inspect') && !endedAt;

  async function add(file: File) {
    const form = new FormData();
    form.append('file', file);
    await api.post(`${returnsPath}/${id}/photos`, form);
    await client.invalidateQueries({ queryKey: ['receiving'] });
  }

  return (
    <div className="rt-return-photos">
      {trace.photos.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('receiving.noPhotos')} />
      )}
      {trace.photos.map((one) => (
        <a key={one.id} href={`${returnsPath}/${id}/photos/${one.id}`}>
          <img src={`${returnsPath}/${id}/photos/${one.id}`} alt={one.name} height={120} />
        </a>
      ))}
      {may && (
        <Upload
          accept="image/*"
          showUploadList={false}
          customRequest={({ file }) => void add(file as File)}
        >
          <Button>{t('receiving.addPhoto')}</Button>
        </Upload>
      )}
    </div>
  );
}

/** The refunds of the return's order. */
export function RefundTable({ refunds }: { refunds: Refund[] }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  return (
    <Table
      {...look}
      rowKey="id"
      dataSource={refunds}
      locale={{ emptyText: t('receiving.refunds.none') }}
      columns={[
        {
          title: t('receiving.number'),
          render: (_, one) => <Link to={`/receiving/refunds?q=${one.number}`}>{one.number}</Link>,
        },
        {
          title: t('receiving.state'),
          render: (_, one) => <StatusTag status={refundStates[one.state]} />,
        },
        {
          title: t('receiving.amount'),
          align: 'right',
          render: (_, one) => fmt.money(one.amount),
        },
        { title: t('receiving.why'), dataIndex: 'reason' },
        {
          title: t('receiving.refunds.requested'),
          render: (_, one) => `${fmt.dateTime(one.requestedAt)} ${who(one.requestedBy)}`,
        },
        {
          title: t('receiving.refunds.decided'),
          render: (_, one) =>
            one.decidedAt
              ? `${fmt.dateTime(one.decidedAt)} ${who(one.decidedBy)} ${one.opinion}`
              : '—',
        },
      ]}
    />
  );
}
