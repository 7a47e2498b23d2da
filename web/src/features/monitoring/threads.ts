import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Place, Thread } from './model';
import { isOver } from './toModel';

const every = 4_000;

/** Our purchase orders begin so; everything else is asked for as a sale. */
const isPurchase = (number: string) => /^PO-/i.test(number);

/** The thread of an order by id or number; asked again while something is under way. */
export function useThread(numberOrId: string) {
  const source = isPurchase(numberOrId) ? 'purchase-threads' : 'threads';
  return useQuery({
    queryKey: ['monitoring', 'thread', numberOrId],
    queryFn: () => api.get<Thread>(`/api/monitoring/${source}/${encodeURIComponent(numberOrId)}`),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : every),
    retry: false,
  });
}

/** Where a number stands that is no order's own; asked once that is known. */
export function usePlace(number: string, wanted: boolean) {
  return useQuery({
    queryKey: ['monitoring', 'place', number],
    queryFn: () => api.get<Place>('/api/monitoring/thread-places', { query: { number } }),
    enabled: wanted,
    retry: false,
  });
}
