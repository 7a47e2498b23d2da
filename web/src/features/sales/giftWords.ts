import type { useI18n } from '@/i18n';
import { plain, type GiftRule } from './gifts';

type Words = Pick<ReturnType<typeof useI18n>, 't' | 'fmt'> & {
  /** Categories by id, in the reader's language. */
  names?: Map<string, string>;
};

const whole = (amount: string) => amount.replace(/\.00$/, '');

/** What a rule asks of an order, in a line. */
export function conditionWords(rule: GiftRule, { t, fmt, names }: Words): string {
  const parts: string[] = [];
  const { leastAmount, mostAmount, goodsQuantity } = rule;
  if (leastAmount && mostAmount)
    parts.push(t('sales.gifts.words.between', { from: whole(leastAmount), to: whole(mostAmount) }));
  else if (leastAmount) parts.push(t('sales.gifts.words.from', { from: whole(leastAmount) }));
  else if (mostAmount) parts.push(t('sales.gifts.words.upTo', { to: whole(mostAmount) }));
  if (goodsQuantity)
    parts.push(
      t('sales.gifts.words.buys', {
        what: [...rule.goodsSkus, ...rule.categories.map((id) => names?.get(id) ?? id)].join('、'),
        n: plain(goodsQuantity),
      }),
    );
  if (rule.firstOrder) parts.push(t('sales.gifts.firstOrder'));
  if (rule.paidFrom || rule.paidTo)
    parts.push(
      t('sales.gifts.words.paid', {
        from: rule.paidFrom ? fmt.dateTime(rule.paidFrom) : '…',
        to: rule.paidTo ? fmt.dateTime(rule.paidTo) : '…',
      }),
    );
  if (rule.provinces.length > 0) parts.push(rule.provinces.join('、'));
  return parts.join(' · ') || t('sales.gifts.words.every');
}

/** What a rule gives, in a line. */
export function giftWords(rule: GiftRule, { t }: Words): string {
  const items = rule.items.map(({ sku, quantity, instead }) => {
    const own = `${sku} × ${plain(quantity)}`;
    return instead ? `${own}(${t('sales.gifts.words.instead', { sku: instead })})` : own;
  });
  const joined = items.join(rule.choice === 'all' ? ' + ' : ' / ');
  return rule.mostTimes > 1
    ? `${joined} · ${t('sales.gifts.words.times', { n: rule.mostTimes })}`
    : joined;
}

/** What a rule may give at most, in a line. */
export function limitWords(rule: GiftRule, { t }: Words): string {
  return [
    t('sales.gifts.words.budget', { n: plain(rule.budget) }),
    ...(rule.firstOrders ? [t('sales.gifts.words.first', { n: rule.firstOrders })] : []),
    ...(rule.perBuyer ? [t('sales.gifts.words.each', { n: rule.perBuyer })] : []),
    ...(rule.exclusive ? [t('sales.gifts.words.exclusive', { word: rule.exclusive })] : []),
  ].join(' · ');
}
