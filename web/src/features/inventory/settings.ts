import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { isStatus } from '@/api/problem';

export interface QuotaLine {
  quota: {
    id: string;
    shop: string;
    warehouse: string;
    sku: string;
    quantity: string;
    used: string;
    createdAt: string;
  };
  name: string;
  unused: string;
  promisable: string;
}

export interface BufferLine {
  warehouse: string;
  sku: string;
  name: string;
  quantity: string;
  available: string;
}

interface Shop {
  id: string;
  content: { name: string };
}

/** Shops to choose from; without the right to see them, none. */
export function useShops(): { id: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['parties', 'shops', 'names'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      try {
        const page = await api.get<Page<Shop>>('/api/parties/shops', { query: { limit: 200 } });
        return page.items.map(({ id, content }) => ({ id, name: content.name }));
      } catch (error) {
        if (isStatus(error, 403) || isStatus(error, 404)) return [];
        throw error;
      }
    },
  });
  return data ?? [];
}

export const saveBuffer = (warehouse: string, sku: string, quantity: string) =>
  api.put('/api/inventory/buffers', { buffers: [{ warehouse, sku, quantity }] });
