import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Page } from '@/api/page';
import type { StatusMap } from '@/ui/tone';

const base = '/api/fulfilment/feedback';

export type FeedbackState = 'waiting' | 'delivered' | 'failed';

export interface FeedbackRow {
  order: string;
  number: string;
  platformNumber: string;
  shop: string;
  state: FeedbackState;
  attempts: number;
  nextAttemptAt?: string | null;
  lastAnswer: string;
  createdAt: string;
  endedAt?: string | null;
}

export const feedbackStates: StatusMap<FeedbackState> = {
  waiting: { tone: 'waiting', zh: '待回传', en: 'To be sent' },
  delivered: { tone: 'ok', zh: '店铺已接收', en: 'Taken by the shop' },
  failed: { tone: 'exception', zh: '回传失败', en: 'Given up' },
};

/** The message about an order and what it says. */
export const useTold = (order: string) =>
  useQuery({
    queryKey: ['fulfilment', 'feedback', order],
    queryFn: ({ signal }) =>
      api.get<{ row: FeedbackRow; body: string | null }>(`${base}/${order}`, { signal }),
  });

/** How many wait, and how many were given up. */
export const useFeedbackCounts = () =>
  useQuery({
    queryKey: ['fulfilment', 'feedback', 'counts'],
    refetchInterval: 15_000,
    queryFn: async () => {
      const count = async (state: FeedbackState) =>
        (await api.get<Page<FeedbackRow>>(base, { query: { state, limit: 1 } })).total;
      const [waiting, failed] = await Promise.all([count('waiting'), count('failed')]);
      return { waiting, failed };
    },
  });

export const sendAgain = (order: string) =>
  api.post<void>(`${base}/${order}/again`, {}, { idempotencyKey: idempotencyKey() });
