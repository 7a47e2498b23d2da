import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { lang } from '@/i18n';
import type { SearchHit } from '@/ui/feature';
import { parcelPath } from './fulfilment';
import type { ParcelRow } from './model';

/** Parcel number or waybill; an order's number is the order desk's to find. */
export async function findParcels(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const wanted = text.trim().toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(wanted) || wanted.startsWith('SO-')) return [];
  const { items } = await api.get<Page<ParcelRow>>('/api/fulfilment/parcels', {
    query: { q: wanted, limit: 5 },
    signal,
  });
  return items.map((one) => ({
    kind: lang() === 'zh' ? '包裹' : 'Parcels',
    label: one.number,
    detail: [one.waybill, one.orderNumber].filter(Boolean).join(' · '),
    path: parcelPath(one.id),
    exact: one.number === wanted || one.waybill === wanted,
  }));
}
