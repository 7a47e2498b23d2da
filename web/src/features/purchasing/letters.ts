import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type Letters = Schema<'purchasing.SupplierLetters.About'>;
export type Letter = Letters['suppliers'][number];

export const letterStates: StatusMap<Letter['state']> = {
  noAddress: { tone: 'exception', zh: '没有邮箱', en: 'No address' },
  unsent: { tone: 'closed', zh: '未发送', en: 'Not sent' },
  queued: { tone: 'progress', zh: '排队中', en: 'Queued' },
  sent: { tone: 'ok', zh: '已发送', en: 'Sent' },
  failed: { tone: 'exception', zh: '发送失败', en: 'Failed' },
};

/** What became of the letters about a document; asked anew while one is on its way. */
export function useLetters(path: string, enabled = true) {
  const client = useQueryClient();
  const queryKey = ['purchasing', 'letters', path];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Letters>(`${path}/letters`, { signal }),
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.suppliers.some((one) => one.state === 'queued') ? 3_000 : false,
  });
  /** Writes again, at the address known now. */
  async function again(supplier: string) {
    const now = await api.post<Letters>(
      `${path}/letters`,
      { supplier },
      { idempotencyKey: idempotencyKey() },
    );
    client.setQueryData(queryKey, now);
  }
  return { ...query, again };
}
