import type { Shop } from '@/api/shops';
import type { Bilingual } from '@/i18n';

/** What only this shop sends of an order, under the names the shop was given for it. */
export function extrasOf(
  extra: Record<string, string> | null | undefined,
  shop: Shop | undefined,
  pick: (words: Bilingual) => string,
) {
  return Object.entries(extra ?? {}).map(([key, value]) => {
    const field = shop?.content.extraFields.find((one) => one.key === key);
    const name = field && pick({ zh: field.nameZh, en: field.nameEn });
    return { label: name || key, value };
  });
}
