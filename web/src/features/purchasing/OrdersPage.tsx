import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { Tone } from '@/theme';
import { Refusal } from '@/ui/Refusal';
import { useKeys } from '@/ui/useKeys';
import type { FilterValues, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useDepartments } from './choices';
import type { OrderRow, OrderState, Receipt } from './model';
import { orderColumns, orderFilters } from './orderColumns';
import { OrderPreview } from './OrderPreview';
import { orderPage, ordersPath, useCounts, useRefresh } from './orders';
import { useOrderActs } from './useOrderActs';
import { sum } from './sums';
import './purchasing.css';

/** Views in the order in which a buyer's day needs them; a count above nought has its tone. */
const views: { key: string; state?: OrderState; unconfirmed?: boolean; tone?: Tone }[] = [
  { key: 'all' },
  { key: 'returned', state: 'returned', tone: 'soon' },
  { key: 'rejected', state: 'rejected', tone: 'exception' },
  { key: 'awaitingApproval', state: 'awaitingApproval', tone: 'waiting' },
  { key: 'approved', state: 'approved', tone: 'progress' },
  { key: 'released', state: 'released' },
  { key: 'unconfirmed', unconfirmed: true },
  { key: 'draft', state: 'draft' },
  { key: 'closed', state: 'closed' },
  { key: 'cancelled', state: 'cancelled' },
];

/** Every purchase order, from its first line to the supplier's word. */
export default function OrdersPage() {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const can = useCan();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data: counts } = useCounts();
  const departments = useDepartments();
  const refresh = useRefresh();
  const { actions, layer } = useOrderActs();
  const [error, setError] = useState<unknown>(null);
  const columns = useMemo(() => orderColumns(i18n), [i18n]);
  const filters = useMemo(() => orderFilters(i18n, departments), [i18n, departments]);
  const mayWrite = can('purchasing.edit');
  const tabs = views.map<WorklistView>(({ key, state, unconfirmed, tone }) => ({
    key,
    label: t(`purchasing.views.${key}`),
    tone,
    ...(state
      ? { filters: { state: [state as string] } as FilterValues }
      : unconfirmed
        ? { filters: { unconfirmed: ['true'] } as FilterValues }
        : {}),
    ...(state && counts && !['closed', 'cancelled'].includes(state)
      ? { count: counts[state] ?? 0 }
      : {}),
  }));
  async function write() {
    try {
      const made = await api.post<Receipt>(
        ordersPath,
        { content: { lines: [] } },
        { idempotencyKey: idempotencyKey() },
      );
      await refresh();
      void navigate(orderPage(made.id));
    } catch (thrown) {
      setError(thrown);
    }
  }
  useKeys([{ keys: 'KeyN', label: t('purchasing.new'), run: () => void write() }], mayWrite);
  const whole = (params.get('view') ?? 'all') === 'all';
  return (
    <>
      {layer}
      <Refusal error={error} />
      <Worklist<OrderRow>
        id="purchasing.orders"
        title={t('purchasing.orders')}
        source={ordersPath}
        rowKey={({ order }) => order.id}
        columns={columns}
        views={tabs}
        filters={filters}
        defaultSort="-createdAt"
        searchHint={t('purchasing.searchHint')}
        rowPath={({ order }) => orderPage(order.id)}
        preview={(row) => <OrderPreview row={row} />}
        previewTitle={({ order }) => order.number}
        actions={actions}
        toolbar={
          mayWrite && (
            <>
              <Dropdown
                trigger={['click']}
                menu={{
                  items: ['purchase-orders', 'purchase-order-lines'].map((target) => ({
                    key: target,
                    label: t(`purchasing.import.${target}`),
                  })),
                  onClick: ({ key }) => void navigate(`/imports/new/${key}`),
                }}
              >
                <Button icon={<UploadOutlined />}>{t('purchasing.import')} ▾</Button>
              </Dropdown>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void write()}>
                {t('purchasing.new')}
                <kbd>N</kbd>
              </Button>
            </>
          )
        }
        exportPath={`${ordersPath}/export`}
        sum={(rows) => fmt.money(sum(rows.map(({ order }) => order.amount.amount)))}
        empty={{ text: t(whole ? 'purchasing.empty.all' : 'purchasing.empty.view') }}
      />
    </>
  );
}
