import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Kind, Party, PartyContent, Shop, ShopContent, SkuMapping } from './model';

export const shopsPath = '/api/parties/shops';
export const mappingsPath = '/api/parties/sku-mappings';
export const partiesPath = (kind: Kind) => `/api/parties/${kind}s`;
export const partiesPage = (kind: Kind) => `/parties/${kind}s`;
export const partyPage = (kind: Kind, id: string) => `${partiesPage(kind)}/${id}`;
export const shopPage = (id: string) => `/parties/shops/${id}`;

export function useParty(kind: Kind, id: string | undefined) {
  return useQuery({
    queryKey: ['parties', kind, id],
    queryFn: () => api.get<Party>(`${partiesPath(kind)}/${id}`),
    enabled: id !== undefined,
  });
}

export function useShop(id: string | undefined) {
  return useQuery({
    queryKey: ['parties', 'shop', id],
    queryFn: () => api.get<Shop>(`${shopsPath}/${id}`),
    enabled: id !== undefined,
  });
}

/** Everything read of parties is read again. */
export function usePartiesChanged() {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === 'parties' ||
          (queryKey[0] === 'worklist' && String(queryKey[1]).startsWith('parties.')),
      }),
    [client],
  );
}

/** Creates a thing with a code and content, or saves the version that was seen. */
export function saveAt<Saved>(
  path: string,
  seen: { id: string; version: number } | undefined,
  body: { code: string; content: PartyContent | ShopContent },
  idempotencyKey: string,
): Promise<Saved> {
  return seen
    ? api.put<Saved>(
        `${path}/${seen.id}`,
        { version: seen.version, content: body.content },
        { idempotencyKey },
      )
    : api.post<Saved>(path, body, { idempotencyKey });
}

export const setActiveAt = (
  path: string,
  thing: { id: string; version: number },
  active: boolean,
) =>
  api.post(`${path}/${thing.id}/${active ? 'activate' : 'deactivate'}`, { version: thing.version });

export const saveMapping = (
  mapping: { shop: string; platformSku: string; sku: string; factor: string },
  idempotencyKey: string,
) => api.put<SkuMapping>(mappingsPath, mapping, { idempotencyKey });
