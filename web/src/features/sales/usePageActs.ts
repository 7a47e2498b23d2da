import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { rejoinOrder } from './change';
import { undoMerge } from './merges';
import type { OrderRow, OrderView } from './model';
import { markBalancePaid, markPaid, orderPath, useRefresh } from './orders';
import { flags, isGone } from './status';
import { useOrderActs } from './useOrderActs';

/** The acts of the order's own page. */
export function usePageActs(
  view: OrderView | undefined,
  open: (form: 'address' | 'change' | 'split' | 'gift') => void,
  finance: boolean,
) {
  const { t, pick } = useI18n();
  const acts = useOrderActs();
  const refresh = useRefresh();
  const navigate = useNavigate();
  if (!view) return { actions: [], layer: acts.layer };
  const { order } = view;
  const row: Pick<OrderRow, 'id' | 'number' | 'status' | 'flag' | 'staffNote'> = order;
  const gone = isGone(order.status);
  const list: (Action & { when: boolean })[] = [
    {
      key: 'approve',
      label: t('sales.acts.approve'),
      keys: 'KeyA',
      primary: true,
      permission: finance ? 'sales.price.approve' : 'sales.order.review',
      when: order.status === 'inReview',
      run: () => acts.approve([row]),
    },
    {
      key: 'release',
      label: t('sales.acts.release'),
      primary: true,
      permission: 'sales.order.review',
      when: order.status === 'held',
      run: () => acts.release([row]),
    },
    {
      key: 'paid',
      label: t('sales.acts.paid'),
      primary: order.status === 'waiting',
      permission: 'sales.order.edit',
      when: order.paidAt === null && !gone,
      confirm: {
        title: t('sales.acts.paidTitle', { what: order.number }),
        body: t('sales.acts.paidBody'),
      },
      run: async () => {
        await markPaid(order.id);
        await refresh();
      },
    },
    {
      key: 'balance',
      label: t('sales.acts.balance'),
      primary: true,
      permission: 'sales.order.edit',
      when: view.standing.waitsFor === 'balance',
      confirm: {
        title: t('sales.acts.balanceTitle', { what: order.number }),
        body: t('sales.acts.balanceBody'),
      },
      run: async () => {
        await markBalancePaid([order.id]);
        await refresh();
      },
    },
    {
      key: 'retry',
      label: t('sales.acts.retry'),
      primary: order.status === 'exception',
      permission: 'sales.order.edit',
      when: order.status === 'exception',
      run: () => acts.retry([row]),
    },
    {
      key: 'hold',
      label: t('sales.acts.hold'),
      keys: 'KeyH',
      permission: 'sales.order.review',
      when: !gone && order.status !== 'held',
      run: () => acts.hold([row]),
    },
    {
      key: 'address',
      label: t('sales.acts.address'),
      more: true,
      permission: 'sales.order.edit',
      when: !gone,
      run: () => open('address'),
    },
    {
      key: 'change',
      label: t('sales.change.act'),
      keys: 'KeyE',
      permission: 'sales.order.edit',
      when: !gone,
      run: () => open('change'),
    },
    {
      key: 'split',
      label: t('sales.split.act'),
      more: true,
      permission: 'sales.order.edit',
      when: !gone && order.status !== 'held' && order.status !== 'packed',
      run: () => open('split'),
    },
    {
      key: 'gift',
      label: t('sales.gifts.hand.act'),
      more: true,
      permission: 'sales.gift.hand',
      when: !gone && order.status !== 'held' && order.status !== 'packed',
      run: () => open('gift'),
    },
    {
      key: 'unmerge',
      label: t('sales.merge.undo'),
      more: true,
      permission: 'sales.order.edit',
      when: view.merged.length > 0 && !gone,
      confirm: {
        title: t('sales.merge.undoTitle', { what: order.number }),
        body: t('sales.merge.undoBody'),
      },
      run: async () => {
        await undoMerge(order.id);
        await refresh(true);
      },
    },
    {
      key: 'rejoin',
      label: t('sales.split.rejoin'),
      more: true,
      permission: 'sales.order.edit',
      when: order.part > 1 && !gone && order.status !== 'packed',
      confirm: {
        title: t('sales.split.rejoinTitle', { what: order.number }),
        body: t('sales.split.rejoinBody'),
      },
      run: async () => {
        const whole = await rejoinOrder(order.id);
        await refresh(true);
        void navigate(orderPath(whole.id));
      },
    },
    {
      key: 'note',
      label: t('sales.note'),
      more: true,
      permission: 'sales.order.edit',
      when: true,
      run: () => acts.note(row),
    },
    ...flags.map((one) => ({
      key: `flag-${one.flag}`,
      label: t('sales.flag.of', { colour: `${one.flag} ${pick(one)}` }),
      keys: `Digit${one.flag}`,
      more: true,
      permission: 'sales.order.edit',
      when: true,
      run: () => acts.flag([row], one.flag),
    })),
    {
      key: 'cancel',
      label: t('sales.acts.cancel'),
      more: true,
      permission: 'sales.order.cancel',
      when: !gone,
      run: () => acts.cancel([row]),
    },
  ];
  return { actions: list.filter(({ when }) => when), layer: acts.layer };
}
