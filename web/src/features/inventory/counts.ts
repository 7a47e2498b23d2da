import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type StockCount = Schema<'inventory.StockCountView'>;
export type CountLine = Schema<'inventory.StockCountLine'>;

export interface StockCountWhole {
  count: StockCount;
  lines: CountLine[];
  numbers: Schema<'inventory.StockCountNumbers'>;
}

export const countKinds = ['full', 'zone', 'cycle', 'goods'] as const;

export const countStates: StatusMap<StockCount['state']> = {
  counting: { tone: 'progress', zh: '盘点中', en: 'Counting' },
  submitted: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  approved: { tone: 'soon', zh: '待过账', en: 'To be posted' },
  posted: { tone: 'ok', zh: '已过账', en: 'Posted' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const countsPath = '/api/inventory/counts';
export const countPage = (id: string) => `/inventory/counts/${id}`;

export function useStockCount(id: string) {
  return useQuery({
    queryKey: ['inventory', 'count', id],
    queryFn: () => api.get<StockCountWhole>(`${countsPath}/${id}`),
  });
}

/** Does something with a count and reads everything about stock anew. */
export function useCountAct(id: string) {
  const client = useQueryClient();
  return async (step: string, body?: unknown) => {
    await api.post(`${countsPath}/${id}/${step}`, body ?? {}, {
      idempotencyKey: idempotencyKey(),
    });
    await client.invalidateQueries({ queryKey: ['inventory'] });
  };
}

/** Counted less booked; null where either is not known. */
export function difference({ counted, booked }: CountLine): number | null {
  if (counted === null || counted === undefined || booked === null || booked === undefined) {
    return null;
  }
  return Number(counted) - Number(booked);
}
