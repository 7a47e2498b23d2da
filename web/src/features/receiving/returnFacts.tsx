import { Link } from 'react-router';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import type { RibbonStep } from '@/ui/thread/ThreadRibbon';
import { useWho } from '@/ui/useWho';
import { useWarehouses, type ReturnTrace } from './model';

/** What a reader must know of a return. */
export function useReturnFacts(trace: ReturnTrace | undefined) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const warehouses = useWarehouses();
  const shops = useShops();
  const it = trace?.authorisation;
  if (!it) return [];
  const fact = (key: string, value: React.ReactNode) => ({ label: t(`receiving.${key}`), value });
  return [
    fact(
      'order',
      it.order ? (
        <Link to={`/sales/orders/${it.order}/thread`}>{it.orderNumber}</Link>
      ) : (
        t('receiving.returns.unknownOrder')
      ),
    ),
    fact('shop', shops.find(({ id }) => id === it.shop)?.content.name ?? '—'),
    fact('origin', `${t(`receiving.origins.${it.origin}`)} ${it.shopReturn}`),
    fact('reason', t(`receiving.reasons.${it.reason}`)),
    fact('wish', it.withoutGoods ? t('receiving.refundOnly') : t(`receiving.wishes.${it.wish}`)),
    fact('warehouse', warehouses.name(it.warehouse)),
    fact('waybill', [it.carrier, it.waybill].filter(Boolean).join(' ') || '—'),
    fact('openedAt', `${fmt.dateTime(it.openedAt)} ${who(it.openedBy)}`),
    fact(
      'exchange',
      it.exchangeOrder ? (
        <Link to={`/sales/orders/${it.exchangeOrder}/thread`}>{it.exchangeNumber}</Link>
      ) : (
        '—'
      ),
    ),
    fact('note', it.ending || it.note || '—'),
  ];
}

/** The way of a return: authorised, received, judged, settled. */
export function useSteps(trace: ReturnTrace | undefined): RibbonStep[] {
  const { t } = useI18n();
  const who = useWho();
  const it = trace?.authorisation;
  if (!it) return [];
  const stopped = it.state === 'cancelled' || it.state === 'expired';
  const order = ['announced', 'received', 'inspected', 'closed'];
  const at = order.indexOf(it.state);
  const by = [it.openedBy, it.receivedBy, it.inspectedBy, it.endedBy];
  const titles = ['authorised', 'receipt', 'inspection', 'settlement'] as const;
  return titles
    .filter((title) => !(it.withoutGoods && (title === 'receipt' || title === 'inspection')))
    .map((title) => {
      const index = titles.indexOf(title);
      const done = index <= at;
      const now = index === at + 1;
      return {
        id: title,
        title: t(`receiving.steps.${title}`),
        state: stopped && index > 0 ? 'stopped' : done ? 'done' : now ? 'now' : 'expected',
        owner: done ? who(by[index]) || undefined : undefined,
        link: title === 'authorised' && it.order ? `/sales/orders/${it.order}/thread` : undefined,
      };
    });
}
