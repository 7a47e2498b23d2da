import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Schema } from './model';
import type { Page } from './page';
import { useCan } from './session';

export type Shop = Schema<'parties.ShopView'>;

const none: Shop[] = [];

/** Shops to choose from and to name; without the right to see them, none. */
export function useShops(): Shop[] {
  const allowed = useCan()('parties.read');
  const { data } = useQuery({
    queryKey: ['parties', 'shops', 'choice'],
    queryFn: async () =>
      (await api.get<Page<Shop>>('/api/parties/shops', { query: { limit: 200 } })).items,
    enabled: allowed,
    staleTime: 5 * 60_000,
  });
  return data ?? none;
}
