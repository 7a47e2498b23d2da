import { useI18n } from '@/i18n';
import type { Fact } from '@/ui/document/Facts';
import { Money } from '@/ui/Money';
import { useWho } from '@/ui/useWho';
import type { Sku } from './model';

/** The few facts of an item that a decision rests on. */
export function useSkuFacts(): (sku: Sku) => Fact[] {
  const { t, fmt } = useI18n();
  const who = useWho();
  return ({ content, categoryName, updatedAt, updatedBy }) => [
    { label: t('catalog.category'), value: categoryName || '—' },
    { label: t('catalog.uom'), value: fmt.uom(content.uom) },
    { label: t('catalog.price'), value: <Money value={content.price} /> },
    { label: t('catalog.cost'), value: <Money value={content.cost} /> },
    {
      label: t('catalog.lots'),
      value: content.measures.lotTracked
        ? content.measures.shelfLifeDays
          ? t('catalog.shelfLifeOf', { days: content.measures.shelfLifeDays })
          : t('catalog.yes')
        : t('catalog.no'),
    },
    {
      label: t('catalog.weight'),
      value: content.measures.weightGrams
        ? `${fmt.amount(content.measures.weightGrams, 0)} g`
        : '—',
    },
    {
      label: t('catalog.storage'),
      value: t(`catalog.storages.${content.measures.storage}`),
    },
    {
      label: t('catalog.serials'),
      value: t(`catalog.serialKinds.${content.measures.serials}`),
    },
    { label: t('catalog.updatedAt'), value: `${fmt.dateTime(updatedAt)} ${who(updatedBy)}` },
  ];
}
