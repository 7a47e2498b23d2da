import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type {
  FloorSetting,
  GoodsTolerance,
  Packaging,
  ParcelRow,
  ToWeigh,
  Weighings,
} from './model';

const base = '/api/fulfilment';
const root = ['fulfilment'];

export const weightPath = (parcel: string) => `${base}/parcels/${parcel}/weight`;
export const photosPath = (parcel: string) => `${base}/parcels/${parcel}/photos`;

export function useToWeigh() {
  return useQuery({
    queryKey: [...root, 'to-weigh'],
    queryFn: ({ signal }) => api.get<ToWeigh[]>(`${base}/weighing/waiting`, { signal }),
    refetchInterval: 20_000,
  });
}

const weighings = (parcel: string) => api.get<Weighings>(`${base}/parcels/${parcel}/weighings`);

export function useWeighings(parcel: string) {
  return useQuery({
    queryKey: [...root, 'weighings', parcel],
    queryFn: () => weighings(parcel),
  });
}

/** A parcel that is not on the list of those that must be weighed, made ready for the scale. */
export async function toWeigh(row: ParcelRow): Promise<ToWeigh> {
  const { expected } = await weighings(row.id);
  return {
    parcel: row.id,
    number: row.number,
    orderNumber: row.orderNumber,
    waybill: row.waybill,
    warehouse: row.warehouse,
    pieces: row.pieces,
    goodsGrams: expected?.grams ?? null,
    toleranceGrams: expected?.tolerance ?? null,
  };
}

export function usePackaging() {
  return useQuery({
    queryKey: [...root, 'packaging'],
    queryFn: ({ signal }) => api.get<Packaging[]>(`${base}/packaging`, { signal }),
    staleTime: 60_000,
  });
}

export function useFloorSettings() {
  return useQuery({
    queryKey: [...root, 'floor'],
    queryFn: ({ signal }) => api.get<FloorSetting[]>(`${base}/floor-settings`, { signal }),
  });
}

export function useTolerances() {
  return useQuery({
    queryKey: [...root, 'tolerances'],
    queryFn: ({ signal }) => api.get<GoodsTolerance[]>(`${base}/goods-tolerances`, { signal }),
  });
}

export const putFloorSetting = (setting: FloorSetting) =>
  api.put<undefined>(`${base}/floor-settings`, setting);
export const putPackaging = (packaging: Packaging) =>
  api.put<undefined>(`${base}/packaging`, packaging);
export const putTolerance = (tolerance: GoodsTolerance) =>
  api.put<undefined>(`${base}/goods-tolerances`, tolerance);
