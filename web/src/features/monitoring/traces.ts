import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type LotTrace = Schema<'monitoring.LotTraceView'>;
export type Edge = LotTrace['upward'][number];
export type LotRef = LotTrace['lot'];

export const tracePath = ({ sku, lot }: LotRef) =>
  `/traces/lots?sku=${encodeURIComponent(sku)}&lot=${encodeURIComponent(lot)}`;

/** Where the list of those who have the lot is taken from. */
export const recallPath = ({ sku, lot }: LotRef, format: 'csv' | 'xlsx') =>
  `/api/monitoring/lots/recall/export?format=${format}&sku=${encodeURIComponent(sku)}&lot=${encodeURIComponent(lot)}`;

export function useLotTrace({ sku, lot }: LotRef) {
  return useQuery({
    queryKey: ['monitoring', 'lot', sku, lot],
    queryFn: () => api.get<LotTrace>('/api/monitoring/lots/trace', { query: { sku, lot } }),
    enabled: sku !== '' && lot !== '',
    retry: false,
  });
}

const paths: Record<string, string> = {
  parcel: '/fulfilment/parcels/',
  'assembly-order': '/inventory/assembly/',
  'goods-receipt': '/receiving/receipts/',
  'stock-count': '/inventory/counts/',
};

/** The page of a document; none where it has none of its own. */
export const documentPath = (kind: string, id: string) => paths[kind] && `${paths[kind]}${id}`;
