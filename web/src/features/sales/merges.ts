import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

/** Orders of one buyer to one address that could leave together. */
export type Together = Schema<'sales.MergeController.Together'>;

const path = '/api/sales/merges';

export function useSuggestions() {
  return useQuery({
    queryKey: ['sales', 'merges'],
    refetchInterval: 15_000,
    queryFn: ({ signal }) => api.get<Together[]>(`${path}/suggestions`, { signal }),
  });
}

/** Answers the order that holds the goods of all. */
export const mergeOrders = (ids: string[]) =>
  api.post<{ id: string; number: string }>(path, { ids });

export const undoMerge = (order: string) => api.post<void>(`${path}/${order}/undo`);

/** Whether a shop's orders are merged by themselves. */
export type AutoMerge = Schema<'sales.AutoMergeController.AutoMergeView'>;

export const automaticMerges = (signal?: AbortSignal) =>
  api.get<AutoMerge[]>(`${path}/automatic`, { signal });

export const changeAutomatic = (shop: string, version: number, minutes: number | null) =>
  api.put<AutoMerge>(`${path}/automatic/${shop}`, { version, minutes });
