import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import type { Tone } from '@/theme';
import { useKeys } from '@/ui/useKeys';
import type { WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { OrderRow, OrderStatus } from './model';
import { orderColumns, orderFilters } from './orderColumns';
import { OrderPreview } from './OrderPreview';
import { orderPath, useCounts } from './orders';
import { statusCode } from './status';
import { sumByCurrency } from './sums';
import { useOrderActs } from './useOrderActs';
import './sales.css';

const rowKey = (row: OrderRow) => row.id;
const newPath = '/sales/orders/new';

/** Views in the order in which the day needs them; a count above nought has its tone. */
const views: { key: string; status?: OrderStatus; tone?: Tone }[] = [
  { key: 'all' },
  { key: 'review', status: 'inReview', tone: 'progress' },
  { key: 'exception', status: 'exception', tone: 'exception' },
  { key: 'held', status: 'held', tone: 'soon' },
  { key: 'waiting', status: 'waiting', tone: 'waiting' },
  { key: 'backOrder', status: 'backOrder', tone: 'waiting' },
  { key: 'received', status: 'received' },
  { key: 'allocated', status: 'allocated' },
  { key: 'packed', status: 'packed' },
  { key: 'dispatched', status: 'dispatched' },
  { key: 'completed', status: 'completed' },
  { key: 'cancelled', status: 'cancelled' },
];

/** The order desk: every order, from the shop's door to the customer's. */
export default function OrdersPage() {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const can = useCan();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data: counts } = useCounts();
  const shops = useShops();
  const { actions, layer } = useOrderActs();
  const columns = useMemo(() => orderColumns(i18n, shops), [i18n, shops]);
  const filters = useMemo(() => orderFilters(i18n, shops), [i18n, shops]);
  const tabs = useMemo(
    () =>
      views.map<WorklistView>(({ key, status, tone }) => ({
        key,
        label: t(`sales.views.${key}`),
        tone,
        ...(status && { filters: { status: [statusCode(status)] } }),
        ...(status && counts && status !== 'completed' && status !== 'cancelled'
          ? { count: counts[statusCode(status)] ?? 0 }
          : {}),
      })),
    [t, counts],
  );
  const mayCreate = can('sales.order.create');
  useKeys([{ keys: 'KeyN', label: t('sales.new'), run: () => void navigate(newPath) }], mayCreate);
  const create = mayCreate && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(newPath)}>
      {t('sales.new')}
      <kbd>N</kbd>
    </Button>
  );
  const whole = (params.get('view') ?? 'all') === 'all';

  return (
    <>
      {layer}
      <Worklist<OrderRow>
        id="sales.orders"
        title={t('sales.orders')}
        source="/api/sales/orders"
        rowKey={rowKey}
        columns={columns}
        views={tabs}
        filters={filters}
        defaultSort="-acceptedAt"
        searchHint={t('sales.searchHint')}
        rowPath={(row) => orderPath(row.id)}
        preview={(row) => <OrderPreview row={row} />}
        previewTitle={(row) => row.number}
        actions={actions}
        toolbar={create}
        exportPath="/api/sales/orders/export"
        sum={(rows) =>
          sumByCurrency(rows.map(({ total }) => total))
            .map((total) => fmt.money(total))
            .join(' + ')
        }
        empty={{ text: t(whole ? 'sales.empty.all' : 'sales.empty.view') }}
      />
    </>
  );
}
