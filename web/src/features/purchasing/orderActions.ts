import type { NavigateFunction } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { I18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import type { Change, Order, Receipt } from './model';
import { orderPage, ordersPath } from './orders';
import { binding } from './status';
import type { useOrderActs } from './useOrderActs';

interface OrderActions {
  order: Order;
  pending: Change | undefined;
  writing: boolean;
  acts: ReturnType<typeof useOrderActs>;
  t: I18n['t'];
  navigate: NavigateFunction;
  preview: () => Promise<void>;
  submit: () => Promise<void>;
  change: () => void;
  confirm: () => void;
}

/** What can be done with an order as it stands, the likeliest last. */
export function orderActions(on: OrderActions): Action[] {
  const { order, pending, writing, acts, t, navigate } = on;
  const wanted: (Action & { when: boolean })[] = [
    {
      key: 'preview',
      label: t('purchasing.acts.preview'),
      permission: 'purchasing.edit',
      when: writing,
      run: on.preview,
    },
    {
      key: 'submit',
      label: t('purchasing.acts.submit'),
      keys: 'Mod+Enter',
      primary: true,
      permission: 'purchasing.edit',
      when: writing,
      run: on.submit,
    },
    {
      key: 'release',
      label: t('purchasing.acts.release'),
      primary: true,
      permission: 'purchasing.edit',
      when: order.state === 'approved' && !pending,
      run: () => acts.release([order]),
    },
    {
      key: 'withdraw',
      label: t(pending ? 'purchasing.acts.withdrawChange' : 'purchasing.acts.withdraw'),
      permission: 'purchasing.edit',
      when: order.state === 'awaitingApproval' || pending !== undefined,
      run: () => acts.withReason([order], 'withdraw'),
    },
    {
      key: 'change',
      label: t('purchasing.acts.change'),
      permission: 'purchasing.edit',
      when: binding.includes(order.state) && !pending,
      run: on.change,
    },
    {
      key: 'viewed',
      label: t('purchasing.acts.viewed'),
      more: true,
      permission: 'purchasing.edit',
      when: order.state === 'released' && !order.times.viewedAt,
      run: async () => {
        await acts.send(order, 'viewed');
        await acts.refresh();
      },
    },
    {
      key: 'confirm',
      label: t('purchasing.acts.confirm'),
      primary: order.state === 'released' && !order.times.confirmedAt,
      permission: 'purchasing.edit',
      when: order.state === 'released' || order.state === 'partlyReceived',
      run: on.confirm,
    },
    {
      key: 'copy',
      label: t('purchasing.acts.copy'),
      more: true,
      permission: 'purchasing.edit',
      when: true,
      run: async () => {
        const made = await api.post<Receipt>(`${ordersPath}/${order.id}/copy`, undefined, {
          idempotencyKey: idempotencyKey(),
        });
        void navigate(orderPage(made.id));
      },
    },
    {
      key: 'print',
      label: t('purchasing.acts.print'),
      more: true,
      when: true,
      run: () => void navigate(`${orderPage(order.id)}/print`),
    },
    {
      key: 'export',
      label: t('purchasing.acts.exportLines'),
      more: true,
      when: true,
      run: () => window.location.assign(`${ordersPath}/${order.id}/lines/export`),
    },
    {
      key: 'close',
      label: t('purchasing.acts.close'),
      more: true,
      permission: 'purchasing.edit',
      when: ['released', 'partlyReceived', 'received'].includes(order.state),
      run: () => acts.withReason([order], 'close'),
    },
    {
      key: 'cancel',
      label: t('purchasing.acts.cancel'),
      more: true,
      permission: 'purchasing.edit',
      when: acts.cancellable.includes(order.state),
      run: () => acts.withReason([order], 'cancel'),
    },
  ];
  return wanted.filter(({ when }) => when);
}
