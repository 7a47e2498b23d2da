import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Share, Thread, ThreadKind } from './model';

const source = '/api/monitoring/thread-shares';

/** To whom a thread is or was shown. */
export function useShares(kind: ThreadKind, number: string) {
  return useQuery({
    queryKey: ['monitoring', 'shares', kind, number],
    queryFn: () => api.get<Share[]>(source, { query: { kind, number } }),
  });
}

/** What colleagues show me now. */
export function useSharedWithMe() {
  return useQuery({
    queryKey: ['monitoring', 'shares', 'mine'],
    queryFn: () => api.get<Share[]>(`${source}/mine`),
  });
}

/** A thread that was shown to me. */
export function useSharedThread(id: string) {
  return useQuery({
    queryKey: ['monitoring', 'shared', id],
    queryFn: () => api.get<Thread>(`${source}/${encodeURIComponent(id)}/thread`),
    retry: false,
  });
}

export interface NewShare {
  kind: ThreadKind;
  number: string;
  person: string;
  days: number;
  note: string;
}

/** Shows a thread, and takes it back. */
export function useSharing() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['monitoring', 'shares'] });
  return {
    share: async (body: NewShare, idempotencyKey: string) => {
      await api.post(source, body, { idempotencyKey });
      await refresh();
    },
    revoke: async (id: string, idempotencyKey: string) => {
      await api.post(`${source}/${id}/revoke`, {}, { idempotencyKey });
      await refresh();
    },
  };
}
