import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type OpenBatches = Schema<'sales.ReviewBatchController.OpenBatches'>;
export type OpenBatch = OpenBatches['open'][number];
export type Released = Schema<'sales.ReviewBatches.Released'>;
export type BatchSetting = OpenBatches['setting'];
export type PreSold = Schema<'sales.PreSaleController.PreSoldView'>;

const batches = '/api/sales/review-batches';
const preSales = '/api/sales/pre-sales';

export const releasedPath = batches;

export function useOpenBatches() {
  return useQuery({
    queryKey: ['sales', 'batches'],
    refetchInterval: 5_000,
    queryFn: ({ signal }) => api.get<OpenBatches>(`${batches}/open`, { signal }),
  });
}

export const releaseBatch = (shop: string) => api.post<Released>(`${batches}/release`, { shop });

export const changeBatchSetting = (setting: BatchSetting, idempotencyKey: string) =>
  api.put<BatchSetting>(`${batches}/setting`, setting, { idempotencyKey });

export function usePreSales() {
  return useQuery({
    queryKey: ['sales', 'preSales'],
    refetchInterval: 15_000,
    queryFn: ({ signal }) => api.get<PreSold[]>(preSales, { signal }),
  });
}

export const stockedUp = (reminder: string, note: string) =>
  api.post<void>(`${preSales}/reminders/${reminder}/done`, { note });
