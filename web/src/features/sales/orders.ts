import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import type { ExceptionType, OrderException, OrderView, Reasons } from './model';

const orders = '/api/sales/orders';

export const orderPath = (id: string) => `/sales/orders/${id}`;

export function useOrder(id: string, known = true) {
  return useQuery({
    queryKey: ['sales', 'order', id],
    enabled: known,
    queryFn: ({ signal }) => api.get<OrderView>(`${orders}/${id}`, { signal }),
    // The pipeline has it: where it comes to rest is known within a second or two.
    refetchInterval: ({ state }) => (state.data?.order.status === 'received' ? 2_000 : false),
  });
}

/** Open orders per status, by the filter's codes. */
export function useCounts() {
  return useQuery({
    queryKey: ['sales', 'counts'],
    queryFn: () => api.get<Record<string, number>>(`${orders}/counts`),
    refetchInterval: 15_000,
  });
}

export function useOrderExceptions(number: string | undefined) {
  return useQuery({
    queryKey: ['process', 'exceptions', 'of', number],
    enabled: number !== undefined,
    queryFn: async () => {
      const query = { number, sort: '-openedAt', limit: 50 };
      const page = await api.get<Page<OrderException>>('/api/process/exceptions', { query });
      return page.items.filter((one) => one.number === number);
    },
  });
}

export function useExceptionTypes() {
  return useQuery({
    queryKey: ['process', 'exceptionTypes'],
    staleTime: Infinity,
    queryFn: () => api.get<ExceptionType[]>('/api/process/exceptions/types'),
  });
}

/** Why orders are up for review, by the template in force. */
export function useReasons(ids: readonly string[]) {
  return useQuery({
    queryKey: ['sales', 'reasons', ids],
    enabled: ids.length > 0,
    queryFn: ({ signal }) => readReasons(ids, signal),
  });
}

export async function readReasons(ids: readonly string[], signal?: AbortSignal): Promise<Reasons> {
  if (ids.length === 0) return { rules: '', reasons: {} };
  const query = { order: ids };
  return api.get<Reasons>('/api/sales/review-rules/reasons', { query, signal });
}

const lists = ['sales.orders', 'sales.review'];

/**
 * After an act counts and pages are asked for again. A list does that itself for its own acts, so
 * it is only marked as old, unless the act came from elsewhere.
 */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    async (fromElsewhere = false) => {
      const refetchType = fromElsewhere ? 'active' : 'none';
      await Promise.all([
        client.invalidateQueries({ queryKey: ['sales'] }),
        client.invalidateQueries({ queryKey: ['process', 'exceptions'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
        ...lists.map((id) => client.invalidateQueries({ queryKey: ['worklist', id], refetchType })),
      ]);
    },
    [client],
  );
}

type Act = 'approve' | 'hold' | 'release' | 'retry' | 'cancel';

/** Does something with chosen orders; all of them or none. */
export const act = (name: Act, ids: string[], reason = '') =>
  api.post<void>(`${orders}/${name}`, { ids, reason });

export const markPaid = (id: string) => api.post<void>(`${orders}/${id}/paid`);

export const markBalancePaid = (ids: string[]) => api.post<void>(`${orders}/balance-paid`, { ids });

export const annotate = (id: string, flag: number, note: string) =>
  api.post<void>(`${orders}/${id}/annotation`, { flag, note });
