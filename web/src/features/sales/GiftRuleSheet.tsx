import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { plain, useCategoryNames, useGiven, type GiftRule } from './gifts';
import { giftState } from './giftStanding';
import { conditionWords, giftWords, limitWords } from './giftWords';

/** A gift rule in words, and the orders it gave to. */
export function GiftRuleSheet({ rule }: { rule: GiftRule }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const given = useGiven(rule.id);
  const words = { t, fmt, names: useCategoryNames() };
  return (
    <section className="sales-stack">
      <p>
        <StatusTag status={giftState(rule)} /> {fmt.dateTime(rule.startsAt)} –{' '}
        {fmt.dateTime(rule.endsAt)}
      </p>
      <dl className="sales-gift-facts">
        <dt>{t('sales.gifts.shops')}</dt>
        <dd>{rule.shopCodes.join('、') || t('sales.gifts.allShops')}</dd>
        <dt>{t('sales.gifts.when')}</dt>
        <dd>{conditionWords(rule, words)}</dd>
        <dt>{t('sales.gifts.what')}</dt>
        <dd>{giftWords(rule, words)}</dd>
        <dt>{t('sales.gifts.whenShort')}</dt>
        <dd>{t(`sales.gifts.short.${rule.whenShort}`)}</dd>
        <dt>{t('sales.gifts.limits')}</dt>
        <dd>{limitWords(rule, words)}</dd>
        <dt>{t('sales.gifts.granted')}</dt>
        <dd>{t('sales.gifts.words.given', { n: plain(rule.granted), orders: rule.orders })}</dd>
      </dl>
      <meter min={0} max={Number(rule.budget)} value={Number(rule.granted)} aria-hidden />
      <p className="rt-muted">
        {t('sales.gifts.words.made', {
          who: who(rule.createdBy),
          at: fmt.dateTime(rule.createdAt),
        })}
      </p>
      {rule.endedAt && (
        <p className="rt-muted">
          {t('sales.gifts.words.ended', {
            who: who(rule.endedBy),
            at: fmt.dateTime(rule.endedAt),
            why: rule.endedWhy,
          })}
        </p>
      )}
      <h3>{t('sales.gifts.givenTo')}</h3>
      <Refusal error={given.error} />
      {given.data?.length === 0 && <p className="rt-muted">{t('sales.gifts.givenNone')}</p>}
      <ul className="sales-gift-orders">
        {given.data?.map((one) => (
          <li key={one.orderId}>
            <Link to={`/sales/orders/${one.orderId}`}>{one.orderNumber}</Link>
            <span className="rt-muted">{fmt.dateTime(one.at)}</span>
            <span className="rt-number">{giftOutcome(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function giftOutcome(one: { quantity: string; leftOut: boolean; withheld: boolean }) {
    if (one.withheld) return t('sales.gifts.withheld');
    if (Number(one.quantity) > 0) return `× ${plain(one.quantity)}`;
    return one.leftOut ? t('sales.gifts.leftOut') : t('sales.gifts.returned');
  }
}
