import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import type { I18n } from '@/i18n';

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

/** Whose a bin of that code is in another warehouse of the same building, nobody's name where ours; null where there is none. */
async function ownerOfBin(code: string, here: string): Promise<{ name: string } | null> {
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

/**
 * Why a scanned code is none of a warehouse's bins: it is one of another owner beside it, or what is said otherwise; that also
 * where nobody can be asked.
 */
export async function strangeBin(
  code: string,
  here: string,
  t: I18n['t'],
  otherwise: string,
): Promise<string> {
  const owner = await ownerOfBin(code, here).catch(() => null);
  if (!owner) return otherwise;
  return owner.name
    ? t('ui.owner.otherBin', { code, owner: owner.name })
    : t('ui.owner.ourBin', { code });
}
