import { Button } from 'antd';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { plain, removeGift, useOrderGifts, type OrderGift } from './gifts';
import type { OrderView } from './model';
import { useRefresh } from './orders';
import { isGone } from './status';
import './gifts.css';

interface OrderGiftsProps {
  view: OrderView;
  onAdd: () => void;
}

/** Why an order has its gifts: by which rule, or by whom and for what reason; and what was left out. */
export function OrderGifts({ view, onAdd }: OrderGiftsProps) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const refresh = useRefresh();
  const [ask, question] = useAsk();
  const { order } = view;
  const gifts = useOrderGifts(order.id, order.revision).data ?? [];
  const may =
    can('sales.gift.hand') &&
    !isGone(order.status) &&
    order.status !== 'held' &&
    order.status !== 'packed';
  if (gifts.length === 0) return null;

  async function remove(lineNo: number, what: string) {
    const reason = await ask({
      title: t('sales.gifts.hand.removeTitle', { what }),
      body: t('sales.gifts.hand.removeBody'),
      label: t('sales.gifts.reason'),
      ok: t('sales.gifts.hand.remove'),
      required: true,
    });
    if (reason === null) return;
    await removeGift(order, lineNo, reason);
    await refresh(true);
  }

  function told(gift: OrderGift) {
    if (gift.withheld)
      return t('sales.gifts.hand.takenOff', { who: who(gift.by), why: gift.reason });
    if (!gift.rule) return t('sales.gifts.hand.by', { who: who(gift.by), why: gift.reason });
    if (Number(gift.quantity) > 0)
      return gift.leftOut
        ? t('sales.gifts.hand.partOf', { n: plain(gift.quantity) })
        : t('sales.gifts.hand.given', { n: plain(gift.quantity) });
    return gift.leftOut ? t('sales.gifts.leftOut') : t('sales.gifts.returned');
  }

  return (
    <section className="sales-gift-box sales-stack">
      {question}
      <h3>{t('sales.gifts.hand.title')}</h3>
      <ul className="sales-gift-orders">
        {gifts.map((gift) => {
          const lines = view.lines.filter(({ line }) => line.gift === gift.id);
          return (
            <li key={gift.id}>
              <span>
                {gift.rule ? (
                  <Link to={`/sales/gifts?q=${encodeURIComponent(gift.rule)}`}>{gift.rule}</Link>
                ) : (
                  t('sales.gifts.hand.person')
                )}
                <span className="rt-muted"> · {told(gift)}</span>
              </span>
              <span className="rt-muted">{fmt.dateTime(gift.at)}</span>
              {may &&
                lines.map(({ line, name }) => (
                  <Button
                    key={line.lineNo}
                    size="small"
                    onClick={() => void remove(line.lineNo, name || line.platformSku)}
                  >
                    {t('sales.gifts.hand.removeOne', { what: line.platformSku })}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
      {may && (
        <p>
          <Button onClick={onAdd}>{t('sales.gifts.hand.act')}</Button>
        </p>
      )}
    </section>
  );
}
