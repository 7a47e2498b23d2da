import type { I18n } from '@/i18n';
import type { RibbonStep } from '@/ui/thread/ThreadRibbon';
import type { Order, OrderState } from './model';

type Knot = RibbonStep['state'];

const reached: Record<OrderState, number> = {
  draft: 0,
  returned: 0,
  rejected: 0,
  awaitingApproval: 1,
  approved: 2,
  released: 3,
  partlyReceived: 4,
  received: 5,
  closed: 5,
  cancelled: 0,
};

/** The thread of an order in a line: written, decided, released, confirmed, received. */
export function ribbon(order: Order, { t, fmt }: Pick<I18n, 't' | 'fmt'>): RibbonStep[] {
  const at = (time: string | null) => (time ? fmt.dateTime(time) : undefined);
  const { times } = order;
  const done = reached[order.state];
  const now = (step: number): Knot =>
    order.state === 'cancelled'
      ? step === 0
        ? 'done'
        : 'expected'
      : step < done
        ? 'done'
        : step === done
          ? 'now'
          : 'expected';
  return [
    {
      id: 'order',
      title: t('purchasing.ribbon.order'),
      state: order.state === 'rejected' || order.state === 'returned' ? 'now' : now(0),
      owner: at(times.submittedAt ?? times.createdAt),
    },
    {
      id: 'approval',
      title: t('purchasing.ribbon.approval'),
      state: now(1),
      owner: at(times.decidedAt),
    },
    {
      id: 'release',
      title: t('purchasing.ribbon.release'),
      state: now(2),
      owner: at(times.releasedAt),
    },
    {
      id: 'confirm',
      title: t('purchasing.ribbon.confirm'),
      state: times.confirmedAt ? 'done' : now(3),
      owner: times.confirmedOn
        ? fmt.date(times.confirmedOn)
        : times.viewedAt
          ? t('purchasing.viewed')
          : undefined,
    },
    {
      id: 'receipt',
      title: t('purchasing.ribbon.receipt'),
      state: times.confirmedAt && done === 3 ? 'now' : now(4),
    },
  ];
}
