import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

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
    queryFn: ({ signal }) => api.get<Category[]>('/api/catalog/categories', { signal }),
  }).data ?? [];

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
