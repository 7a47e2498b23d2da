import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type LinkedGoods = Schema<'outside.LinkedGoods'>;
type ToldStock = Schema<'outside.ToldStock'>;

export const linksPath = '/api/outside/links';

export const linkStates: StatusMap<LinkedGoods['state']> = {
  proposed: { tone: 'waiting', zh: '待确认', en: 'Proposed' },
  linked: { tone: 'ok', zh: '已关联', en: 'Linked' },
  ended: { tone: 'closed', zh: '已终止', en: 'Ended' },
};

/** What a partner said of its stock, the newest messages first. */
export function useTold(warehouse: string) {
  return useQuery({
    queryKey: ['outside', 'told', warehouse],
    queryFn: ({ signal }) =>
      api.get<ToldStock[]>(`${linksPath}/told`, { query: { warehouse }, signal }),
  });
}
