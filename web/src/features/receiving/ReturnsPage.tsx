import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import {
  origins,
  reasons,
  returnPage,
  returnsPath,
  returnStates,
  states,
  useWarehouses,
  type Return,
} from './model';

const form = '/receiving/returns/new';

/** Returns: what is on its way back, waits to be judged, waits for an answer to the customer. */
export default function ReturnsPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const warehouses = useWarehouses();
  const shops = useShops();
  const navigate = useNavigate();
  const opens = useCan()('receiving.return');
  useKeys(
    [{ keys: 'KeyN', label: t('receiving.returns.new'), run: () => void navigate(form) }],
    opens,
  );
  const choice = (key: 'origin' | 'reason', values: readonly string[]) => ({
    key,
    label: t(`receiving.${key}`),
    kind: 'choice' as const,
    options: values.map((value) => ({ value, label: t(`receiving.${key}s.${value}`) })),
  });
  const columns: WorklistColumn<Return>[] = [
    {
      key: 'number',
      title: t('receiving.number'),
      width: 190,
      sort: 'number',
      phone: 'title',
      render: (one) => <Link to={returnPage(one.id)}>{one.number}</Link>,
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 190,
      phone: 'mark',
      render: (one) => (
        <>
          <StatusTag status={returnStates[one.state]} />{' '}
          {one.state === 'announced' && <ClockChip dueAt={one.expiresAt} />}
        </>
      ),
    },
    {
      key: 'order',
      title: t('receiving.order'),
      width: 190,
      sort: 'orderNumber',
      render: (one) =>
        one.order ? (
          <Link to={`/sales/orders/${one.order}/thread`}>{one.orderNumber}</Link>
        ) : (
          <span className="rt-muted">{t('receiving.returns.unknownOrder')}</span>
        ),
    },
    {
      key: 'shop',
      title: t('receiving.shop'),
      width: 130,
      phone: 'hide',
      render: (one) => shops.find(({ id }) => id === one.shop)?.content.name ?? '—',
    },
    {
      key: 'origin',
      title: t('receiving.origin'),
      width: 110,
      render: (one) => t(`receiving.origins.${one.origin}`),
    },
    {
      key: 'reason',
      title: t('receiving.reason'),
      width: 120,
      render: (one) => t(`receiving.reasons.${one.reason}`),
    },
    {
      key: 'wish',
      title: t('receiving.wish'),
      width: 90,
      render: (one) =>
        one.withoutGoods ? t('receiving.refundOnly') : t(`receiving.wishes.${one.wish}`),
    },
    {
      key: 'warehouse',
      title: t('receiving.warehouse'),
      width: 120,
      phone: 'hide',
      render: (one) => warehouses.name(one.warehouse),
    },
    {
      key: 'waybill',
      title: t('receiving.waybill'),
      width: 150,
      phone: 'hide',
      render: (one) => one.waybill || '—',
    },
    {
      key: 'openedAt',
      title: t('receiving.openedAt'),
      width: 140,
      sort: 'openedAt',
      render: (one) => fmt.dateTime(one.openedAt),
    },
    {
      key: 'openedBy',
      title: t('receiving.openedBy'),
      width: 100,
      grow: true,
      phone: 'hide',
      render: (one) => who(one.openedBy),
    },
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('receiving.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(returnStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <Worklist<Return>
      id="receiving.returns"
      title={t('receiving.returns.title')}
      source={returnsPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={views}
      filters={[
        choice('reason', reasons),
        choice('origin', origins),
        {
          key: 'warehouse',
          label: t('receiving.warehouse'),
          kind: 'choice',
          options: warehouses.options,
        },
        {
          key: 'shop',
          label: t('receiving.shop'),
          kind: 'choice',
          options: shops.map((shop) => ({ value: shop.id, label: shop.content.name })),
        },
      ]}
      defaultSort="-openedAt"
      searchHint={t('receiving.returns.search')}
      rowPath={(row) => returnPage(row.id)}
      exportPath={`${returnsPath}/export`}
      toolbar={
        opens && (
          <Button type="primary" onClick={() => void navigate(form)}>
            {t('receiving.returns.new')} <kbd>N</kbd>
          </Button>
        )
      }
      empty={{ text: t('receiving.returns.empty') }}
    />
  );
}
