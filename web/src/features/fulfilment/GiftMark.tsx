import { Tag } from 'antd';
import { useI18n } from '@/i18n';

/** Says that goods are a gift, or how many of them are. */
export function GiftMark({ of }: { of: { gifts: string; quantity: { amount: string } } }) {
  const { t, fmt } = useI18n();
  const gifts = Number(of.gifts);
  if (!(gifts > 0)) return null;
  return (
    <Tag>
      {gifts < Number(of.quantity.amount)
        ? t('fulfilment.giftsOf', { n: fmt.integer(gifts) })
        : t('fulfilment.gift')}
    </Tag>
  );
}
