import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type Owner = Schema<'inventory.OwnerView'>;
type Warehouse = Schema<'inventory.WarehouseFacts'>;

export const ownersPath = '/api/inventory/owners';

/** Everybody whose goods lie in our buildings. */
export function useOwners() {
  return useQuery({
    queryKey: ['inventory', 'owners'],
    queryFn: () => api.get<Owner[]>(ownersPath),
    staleTime: 60_000,
  });
}

/** Whose goods lie in a warehouse; undefined means ours. */
export function useOwnerOf(warehouse: string | null | undefined): Owner | undefined {
  const { data } = useOwners();
  return data?.find(({ warehouses }) => warehouses.some(({ id }) => id === warehouse));
}

/** Whose a bin of that code is in another warehouse of the same building; null where there is none of another owner's. */
export async function ownerOfBin(code: string, here: string): Promise<{ name: string } | null> {
  const places = await api.get<Warehouse[]>('/api/inventory/warehouses');
  const mine = places.find(({ id }) => id === here);
  const beside = places.filter(
    ({ id, site, owner }) => id !== here && site === mine?.site && owner !== mine.owner,
  );
  for (const { id, owner } of beside) {
    const bins = await api.get<Page<{ code: string }>>('/api/inventory/locations', {
      query: { warehouse: id, q: code, limit: 5 },
    });
    if (bins.items.some((bin) => bin.code.toUpperCase() === code.toUpperCase())) {
      const owners = await api.get<Owner[]>(ownersPath);
      return { name: owners.find((one) => one.id === owner)?.name ?? '' };
    }
  }
  return null;
}
