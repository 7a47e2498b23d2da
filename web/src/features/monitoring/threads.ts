import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { OrderThread } from './model';
import { isOver } from './toModel';

const every = 4_000;

/** The thread of an order by id or number; asked again while something is under way. */
export function useThread(numberOrId: string) {
  return useQuery({
    queryKey: ['monitoring', 'thread', numberOrId],
    queryFn: () =>
      api.get<OrderThread>(`/api/monitoring/threads/${encodeURIComponent(numberOrId)}`),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : every),
    retry: false,
  });
}
