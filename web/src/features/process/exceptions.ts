import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type Query } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Page } from '@/api/page';
import type { ExceptionRow, ExceptionType, ExceptionView, Standard } from './model';

const exceptions = '/api/process/exceptions';

/** The list's question in the server's words: what is searched for is the order's number. */
export function readExceptions({ q, ...query }: Query, signal: AbortSignal) {
  const number = q || query.number;
  return api.get<Page<ExceptionRow>>(exceptions, { query: { ...query, number }, signal });
}

export function useException(id: string) {
  return useQuery({
    queryKey: ['process', 'exception', id],
    queryFn: () => api.get<ExceptionView>(`${exceptions}/${id}`),
  });
}

export function useExceptionTypes() {
  return useQuery({
    queryKey: ['process', 'exceptionTypes'],
    staleTime: Infinity,
    queryFn: () => api.get<ExceptionType[]>(`${exceptions}/types`),
  });
}

export function useStandards() {
  return useQuery({
    queryKey: ['process', 'standards'],
    queryFn: () => api.get<Standard[]>('/api/process/standards'),
  });
}

/** How many each view would show; one row of each is enough to know. */
export function useExceptionCounts(me: string | undefined) {
  return useQuery({
    queryKey: ['process', 'exceptions', 'counts', me],
    enabled: me !== undefined,
    refetchInterval: 15_000,
    queryFn: async () => {
      const count = async (query: Query) =>
        (await api.get<Page<ExceptionRow>>(exceptions, { query: { ...query, limit: 1 } })).total;
      const [open, mine, overdue, handover] = await Promise.all([
        count({ state: 'open' }),
        count({ state: 'open', assignee: me }),
        count({ overdue: true }),
        count({ handover: true }),
      ]);
      return { open, mine, overdue, handover };
    },
  });
}

/** Who may handle exceptions. */
export function useHandlers() {
  return useQuery({
    queryKey: ['process', 'handlers'],
    staleTime: 60_000,
    queryFn: () => api.get<{ username: string; name: string }[]>(`${exceptions}/handlers`),
  });
}

export const assign = (id: string, username: string) =>
  api.post<void>(`${exceptions}/${id}/assignee`, { username });

export const comment = (id: string, body: string, idempotencyKey: string) =>
  api.post<void>(`${exceptions}/${id}/comments`, { body }, { idempotencyKey });

export const resolve = (
  id: string,
  how: { resolution: string; cause: string; causeCode: string; cost?: string },
) => api.post<void>(`${exceptions}/${id}/resolution`, how);

export const tick = (id: string, step: string, done: boolean) =>
  api.post<void>(`${exceptions}/${id}/steps`, { step, done }, { idempotencyKey: idempotencyKey() });

export const handOver = (id: string, note: string) =>
  api.post<void>(`${exceptions}/${id}/handover`, { note }, { idempotencyKey: idempotencyKey() });

/** After an act: lists, counts and the exception are asked for again, and what hangs on them. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [['process'], ['worklist'], ['sales'], ['tasks']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
    [client],
  );
}
