import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Bilingual } from '@/i18n';
import { api } from './client';
import type { Page } from './page';

/** Something I was told, with the page it is about. */
export interface Message {
  id: string;
  kind: string;
  /** Pops up, whatever the person chose. */
  urgent: boolean;
  title: Bilingual;
  body: Bilingual;
  path: string;
  createdAt: string;
  readAt?: string | null;
}

const base = '/api/notification';
const key = ['notification'];

/** How many of my messages are unread. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: [...key, 'unread'],
    queryFn: () => api.get<{ count: number }>(`${base}/unread`),
    // The stream tells at once; this is for when it is broken.
    refetchInterval: 60_000,
  });
  return data?.count ?? 0;
}

/** My newest messages; asked for while they are looked at. */
export function useMessages(open: boolean) {
  return useQuery({
    queryKey: [...key, 'newest'],
    queryFn: () => api.get<Page<Message>>(`${base}/messages`, { query: { limit: 30 } }),
    enabled: open,
  });
}

/** Asks again for everything that shows messages, and for what a message most likely tells of. */
export function useMessagesChanged() {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const queryKey of [key, ['approval'], ['tasks'], ['purchasing']])
      void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: ['worklist', 'notification.messages'] });
  }, [queries]);
}

/** Marks one of my messages as read, or all of them. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string | 'all') =>
      api.post(id === 'all' ? `${base}/messages/read-all` : `${base}/messages/${id}/read`),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: key });
      await queries.invalidateQueries({ queryKey: ['worklist', 'notification.messages'] });
    },
  });
}
