import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n, type I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import type { WorklistColumn } from '@/ui/worklist/types';
import { useKeys } from '@/ui/useKeys';
import { widths } from '@/ui/worklist/widths';
import { Worklist } from '@/ui/worklist/Worklist';
import { useClaims, type Claim } from './claims';
import { Flag } from './Flag';
import type { OrderRow, ReviewRule, Shop } from './model';
import { orderFilters, place } from './orderColumns';
import { OrderPreview } from './OrderPreview';
import { useShops } from '@/api/shops';
import { orderPath, readReasons } from './orders';
import { useOrderActs } from './useOrderActs';
import './sales.css';

/** An order with what a person is asked to look at. */
interface ReviewRow extends OrderRow {
  reasons: ReviewRule[];
}

const rowKey = (row: OrderRow) => row.id;
const acts = ['approve', 'hold', 'note', 'cancel'];

async function readQueue(query: Query, signal: AbortSignal): Promise<Page<ReviewRow>> {
  const asked = { ...query, status: 'in-review' };
  const page = await api.get<Page<OrderRow>>('/api/sales/orders', { query: asked, signal });
  const { reasons } = await readReasons(page.items.map(rowKey), signal);
  return { ...page, items: page.items.map((row) => ({ ...row, reasons: reasons[row.id] ?? [] })) };
}

/** The review desk: orders that a person must look at, the reason first, the soonest due on top. */
export default function ReviewPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const shops = useShops();
  const navigate = useNavigate();
  const { actions, layer } = useOrderActs();
  const { data: claims } = useClaims();
  const columns = useMemo(() => reviewColumns(i18n, shops, claims ?? []), [i18n, shops, claims]);
  const filters = useMemo(
    () => orderFilters(i18n, shops).filter(({ key }) => key !== 'status' && key !== 'node'),
    [i18n, shops],
  );
  const start = () => void navigate('/sales/review/next');
  useKeys([{ keys: 'KeyN', label: t('sales.next.start'), run: start }]);
  return (
    <>
      {layer}
      <Worklist<ReviewRow>
        id="sales.review"
        title={t('sales.review.title')}
        source={readQueue}
        rowKey={rowKey}
        columns={columns}
        filters={filters}
        defaultSort="dueAt"
        pageSize={100}
        searchHint={t('sales.searchHint')}
        rowPath={(row) => orderPath(row.id)}
        preview={(row) => <OrderPreview row={row} />}
        previewTitle={(row) => row.number}
        actions={actions.filter(({ key }) => acts.includes(key) || key.startsWith('flag-'))}
        toolbar={
          <>
            <span className="rt-muted sales-hint">
              {t('sales.review.keys')}{' '}
              <Link to="/rules/order-review">{t('sales.rules.title')}</Link>
            </span>
            <Button type="primary" icon={<PlayCircleOutlined />} onClick={start}>
              {t('sales.next.start')}
              <kbd>N</kbd>
            </Button>
          </>
        }
        empty={{ text: t('sales.review.empty') }}
      />
    </>
  );
}

function reviewColumns(
  { t, fmt, pick }: I18n,
  shops: Shop[],
  claims: Claim[],
): WorklistColumn<ReviewRow>[] {
  const why = ({ reasons }: ReviewRow) =>
    reasons.map((rule) => pick({ zh: rule.reasonZh, en: rule.reasonEn })).join(' · ');
  return [
    {
      key: 'reason',
      title: t('sales.review.reason'),
      width: 260,
      grow: true,
      least: 240,
      phone: 'title',
      render: (row) => {
        const text = why(row);
        return <strong title={text}>{text || '—'}</strong>;
      },
    },
    {
      key: 'dueAt',
      title: t('sales.due'),
      width: widths.clock,
      sort: 'dueAt',
      phone: 'mark',
      render: (row) => <ClockChip dueAt={row.dueAt} />,
    },
    {
      key: 'total',
      title: t('sales.total'),
      width: 130,
      number: true,
      sort: 'total',
      phone: 'mark',
      render: (row) => <Money value={row.total} />,
    },
    {
      key: 'number',
      title: t('sales.number'),
      width: widths.number,
      sort: 'number',
      render: (row) => <Link to={orderPath(row.id)}>{row.number}</Link>,
    },
    {
      key: 'flag',
      title: t('sales.flag.title'),
      width: 48,
      phone: 'mark',
      render: (row) => <Flag flag={row.flag} />,
    },
    {
      key: 'shop',
      title: t('sales.shop'),
      width: 120,
      render: (row) => shops.find(({ code }) => code === row.shop)?.content.name ?? row.shop,
    },
    {
      key: 'hands',
      title: t('sales.next.hands'),
      width: 92,
      render: (row) => claims.find(({ order }) => order === row.id)?.name ?? '',
    },
    {
      key: 'lines',
      title: t('sales.lines'),
      width: 56,
      number: true,
      phone: 'hide',
      render: (row) => fmt.integer(row.lineCount),
    },
    {
      key: 'to',
      title: t('sales.to'),
      width: 170,
      grow: true,
      render: (row) => <span title={place(row)}>{place(row)}</span>,
    },
    {
      key: 'orderedAt',
      title: t('sales.orderedAt'),
      width: 116,
      sort: 'orderedAt',
      hidden: true,
      phone: 'hide',
      render: (row) => fmt.dateTime(row.orderedAt),
    },
  ];
}
