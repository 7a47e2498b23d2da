import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import type { Category, Sku, SkuContent, SkuRow } from './model';

export const skusPath = '/api/catalog/skus';
export const categoriesPath = '/api/catalog/categories';

export const skuPage = (id: string) => `/catalog/skus/${id}`;

export function useSku(id: string | undefined) {
  return useQuery({
    queryKey: ['catalog', 'sku', id],
    queryFn: () => api.get<Sku>(`${skusPath}/${id}`),
    enabled: id !== undefined,
  });
}

export function useCategories() {
  return useQuery({
    queryKey: ['catalog', 'categories'],
    queryFn: async () => (await api.get<{ items: Category[] }>(categoriesPath)).items,
    staleTime: 60_000,
  });
}

/** Everything read of the catalogue is read again. */
export function useCatalogChanged() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['catalog'] }),
        client.invalidateQueries({ queryKey: ['worklist', 'catalog.skus'] }),
      ]),
    [client],
  );
}

export const findSkus = (q: string, signal?: AbortSignal, limit = 10) =>
  api.get<Page<SkuRow>>(skusPath, { query: { q, active: true, limit }, signal });

export const createSku = (sku: string, content: SkuContent, idempotencyKey: string) =>
  api.post<Sku>(skusPath, { sku, content }, { idempotencyKey });

export const reviseSku = (
  id: string,
  version: number,
  content: SkuContent,
  idempotencyKey: string,
) => api.put<Sku>(`${skusPath}/${id}`, { version, content }, { idempotencyKey });

export const setSkuActive = (sku: { id: string; version: number }, active: boolean) =>
  api.post<Sku>(`${skusPath}/${sku.id}/${active ? 'activate' : 'deactivate'}`, {
    version: sku.version,
  });
