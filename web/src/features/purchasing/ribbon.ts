import type { I18n } from '@/i18n';
import type { RibbonStep } from '@/ui/thread/ThreadRibbon';
import type { Delivery, Order, OrderState } from './model';

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

/** The thread of an order in a line: written, decided, released, confirmed, received; of one that ended only what did happen. */
export function ribbon(
  order: Order,
  { t, fmt }: Pick<I18n, 't' | 'fmt'>,
  delivery?: Delivery,
): RibbonStep[] {
  const at = (time: string | null) => (time ? fmt.dateTime(time) : undefined);
  const { times } = order;
  const done = reached[order.state];
  const came = delivery?.lines.some(({ received }) => Number(received.amount) > 0) ?? false;
  const ended = order.state === 'cancelled' || order.state === 'closed';
  const now = (step: number): Knot => (step < done ? 'done' : step === done ? 'now' : 'expected');
  const knot = (step: number, time: string | null): Knot =>
    ended ? (time ? 'done' : 'expected') : now(step);
  return [
    {
      id: 'order',
      title: t('purchasing.ribbon.order'),
      state: knot(0, times.createdAt),
      owner: at(times.submittedAt ?? times.createdAt),
    },
    {
      id: 'approval',
      title: t('purchasing.ribbon.approval'),
      state: knot(1, times.decidedAt),
      owner: at(times.decidedAt),
    },
    {
      id: 'release',
      title: t('purchasing.ribbon.release'),
      state: knot(2, times.releasedAt),
      owner: at(times.releasedAt),
    },
    {
      id: 'confirm',
      title: t('purchasing.ribbon.confirm'),
      state: times.confirmedAt ? 'done' : knot(3, null),
      owner: times.confirmedOn
        ? fmt.date(times.confirmedOn)
        : times.viewedAt
          ? t('purchasing.viewed')
          : undefined,
    },
    {
      id: 'receipt',
      title: t('purchasing.ribbon.receipt'),
      state: ended
        ? came
          ? 'done'
          : 'expected'
        : times.confirmedAt && done === 3
          ? 'now'
          : now(4),
    },
  ];
}
