import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import type { WorklistAction } from '@/ui/worklist/types';
import type { Order, OrderRow, OrderState } from './model';
import { ordersPath, useRefresh } from './orders';

const withdrawable: OrderState[] = ['awaitingApproval'];
const cancellable: OrderState[] = [
  'draft',
  'returned',
  'rejected',
  'awaitingApproval',
  'approved',
  'released',
];

/** What is done to orders from the list and from their page: each asks for its reason first. */
export function useOrderActs() {
  const { t } = useI18n();
  const [ask, layer] = useAsk();
  const refresh = useRefresh();
  const send = (order: Order, step: string, body?: unknown) =>
    api.post(`${ordersPath}/${order.id}/${step}`, body, { idempotencyKey: idempotencyKey() });

  async function withReason(orders: Order[], step: 'withdraw' | 'cancel' | 'close') {
    const what = orders.length === 1 ? (orders[0]?.number ?? '') : String(orders.length);
    const reason = await ask({
      title: t(`purchasing.acts.${step}Title`, { what }),
      body: t(`purchasing.acts.${step}Body`),
      label: t('purchasing.reason'),
      required: true,
      ok: t(`purchasing.acts.${step}`),
    });
    if (reason === null) return false;
    for (const order of orders) await send(order, step, { reason });
    await refresh();
    return true;
  }

  async function release(orders: Order[]) {
    const sure = await ask({
      title: t('purchasing.acts.releaseTitle', {
        what: orders.length === 1 ? (orders[0]?.number ?? '') : String(orders.length),
      }),
      body: t('purchasing.acts.releaseBody'),
      ok: t('purchasing.acts.release'),
    });
    if (sure === null) return false;
    for (const order of orders) await send(order, 'release');
    await refresh();
    return true;
  }

  const only = (states: OrderState[]) => (rows: OrderRow[]) =>
    rows.every(({ order }) => states.includes(order.state)) ? null : t('purchasing.acts.notNow');
  const of = (rows: OrderRow[]) => rows.map(({ order }) => order);
  const permission = 'purchasing.edit';
  const actions: WorklistAction<OrderRow>[] = [
    {
      key: 'release',
      label: t('purchasing.acts.release'),
      permission,
      refuses: only(['approved']),
      run: ({ rows }) => release(of(rows)),
    },
    {
      key: 'withdraw',
      label: t('purchasing.acts.withdraw'),
      permission,
      place: 'more',
      refuses: only(withdrawable),
      run: ({ rows }) => withReason(of(rows), 'withdraw'),
    },
    {
      key: 'cancel',
      label: t('purchasing.acts.cancel'),
      permission,
      place: 'more',
      refuses: only(cancellable),
      run: ({ rows }) => withReason(of(rows), 'cancel'),
    },
  ];
  return { actions, layer, withReason, release, send, refresh, cancellable };
}
