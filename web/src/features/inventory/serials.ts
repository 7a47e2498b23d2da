import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type Serial = Schema<'inventory.SerialView'>;
export type SerialEvent = Schema<'inventory.SerialEvent'>;
export type SerialGap = Schema<'inventory.SerialGap'>;

export type SerialWhole = Schema<'inventory.SerialController.Whole'>;

export const serialPage = (id: string) => `/inventory/serials/${id}`;
export const serialsPath = '/api/inventory/serials';
const serialsRoot = ['inventory', 'serials'];

const pages: Record<string, (id: number, number: string) => string> = {
  parcel: (id) => `/fulfilment/parcels/${id}`,
  'goods-receipt': (id) => `/receiving/receipts/${id}`,
  'stock-count': (id) => `/inventory/counts/${id}`,
  'assembly-order': (id) => `/inventory/assembly/${id}`,
  'sales-order': (id) => `/sales/orders/${id}`,
  'transfer-order': (_, number) => `/inventory/transfers?view=all&q=${number}`,
  'return-authorisation': (id) => `/receiving/returns/${id}`,
};

/** The page of the document by which something happened; none for what has no page. */
export const documentPage = (
  document: { kind: string; id: number } | null | undefined,
  number: string,
) => (document ? pages[document.kind]?.(document.id, number) : undefined);

/** Reads pieces anew, in the list and wherever else they stand. */
export function useSerialRefresh() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: serialsRoot });
    await client.invalidateQueries({ queryKey: ['worklist', 'inventory.serials'] });
  };
}

export function useSerial(id: string) {
  return useQuery({
    queryKey: [...serialsRoot, id],
    queryFn: ({ signal }) => api.get<SerialWhole>(`${serialsPath}/${id}`, { signal }),
  });
}

/** Where pieces and numbers differ. */
export function useSerialGaps() {
  return useQuery({
    queryKey: [...serialsRoot, 'gaps'],
    queryFn: ({ signal }) => api.get<{ items: SerialGap[] }>(`${serialsPath}/gaps`, { signal }),
  });
}
