import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';

export type GiftRule = Schema<'sales.GiftViews.GiftRuleView'>;
export type GiftTrial = Schema<'sales.GiftViews.TrialView'>;
export type GivenTo = Schema<'sales.GiftViews.GivenView'>;
export type OrderGift = Schema<'sales.GiftViews.OrderGiftView'>;
export type Category = Schema<'catalog.CategoryView'>;

export const giftsPath = '/api/sales/gifts';
export const choices = ['all', 'first-in-stock'] as const;
export const shortages = ['leave-out', 'wait', 'substitute'] as const;

/** What a rule shall say, as the server takes it. */
export type GiftRuleGiven = Schema<'sales.GiftRequests.GiftRuleGiven'>;

export const addRule = (rule: GiftRuleGiven, idempotencyKey: string) =>
  api.post<void>(giftsPath, rule, { idempotencyKey });

export const tryRule = (rule: GiftRuleGiven) => api.post<GiftTrial>(`${giftsPath}/trial`, rule);

export const endRule = (id: string, reason: string) =>
  api.post<void>(`${giftsPath}/${id}/end`, { reason });

/** The orders that a rule gave to, the newest first. */
export const useGiven = (id: string) =>
  useQuery({
    queryKey: ['sales', 'gifts', id, 'given'],
    queryFn: ({ signal }) => api.get<GivenTo[]>(`${giftsPath}/${id}/given`, { signal }),
  });

/** What an order was given, and what was left out. */
export const useOrderGifts = (id: string, revision: number) =>
  useQuery({
    queryKey: ['sales', 'order', id, 'gifts', revision],
    queryFn: ({ signal }) => api.get<OrderGift[]>(`/api/sales/orders/${id}/gifts`, { signal }),
  });

export const useGiftCategories = () =>
  useQuery({
    queryKey: ['catalog', 'categories'],
    queryFn: async () => (await api.get<{ items: Category[] }>('/api/catalog/categories')).items,
    staleTime: 60_000,
  }).data ?? [];

/** Categories by id, in the reader's language. */
export function useCategoryNames(): Map<string, string> {
  const { pick } = useI18n();
  const categories = useGiftCategories();
  return new Map(categories.map((it) => [it.id, pick({ zh: it.name, en: it.nameEn || it.name })]));
}

export const addGift = (
  order: { id: string; revision: number },
  gift: { sku: string; quantity: string; reason: string },
  idempotencyKey: string,
) =>
  api.post<void>(
    `/api/sales/orders/${order.id}/gifts`,
    { ...gift, revision: order.revision },
    { idempotencyKey },
  );

export const removeGift = (
  order: { id: string; revision: number },
  lineNo: number,
  reason: string,
) =>
  api.post<void>(`/api/sales/orders/${order.id}/gifts/remove`, {
    revision: order.revision,
    lineNo,
    reason,
  });

/** `1.000` as `1`. */
export const plain = (amount: string) =>
  amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
