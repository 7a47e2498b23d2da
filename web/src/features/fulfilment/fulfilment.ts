import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import type { Bilingual } from '@/i18n';
import type {
  Carrier,
  Parcel,
  ParcelRow,
  ParcelState,
  Stop,
  Warehouse,
  Zone,
  WallLine,
  Wave,
  WaveRule,
} from './model';

const base = '/api/fulfilment';
const root = ['fulfilment'];
const minute = 60_000;

export const wavePath = (id: string) => `/fulfilment/waves/${id}`;
export const parcelPath = (id: string) => `/fulfilment/parcels/${id}`;
export const orderPath = (id: string) => `/sales/orders/${id}`;

export const warehouseName = (one: Warehouse | Zone): Bilingual => ({
  zh: one.nameZh,
  en: one.nameEn,
});
export const carrierName = (one: Carrier): Bilingual => ({ zh: one.nameZh, en: one.nameEn });

export function useWarehouses() {
  return useQuery({
    queryKey: [...root, 'warehouses'],
    queryFn: ({ signal }) => api.get<Warehouse[]>('/api/inventory/warehouses', { signal }),
    staleTime: minute,
  });
}

export function useZones(warehouse: string | undefined) {
  return useQuery({
    queryKey: [...root, 'zones', warehouse],
    enabled: warehouse !== undefined,
    queryFn: ({ signal }) =>
      api.get<Zone[]>(`/api/inventory/warehouses/${warehouse}/zones`, { signal }),
    staleTime: minute,
  });
}

export function useCarriers() {
  return useQuery({
    queryKey: [...root, 'carriers'],
    queryFn: ({ signal }) => api.get<Carrier[]>(`${base}/carriers`, { signal }),
    staleTime: Infinity,
  });
}

export function useWave(id: string) {
  return useQuery({
    queryKey: [...root, 'wave', id],
    queryFn: ({ signal }) => api.get<Wave>(`${base}/waves/${id}`, { signal }),
    refetchInterval: 10_000,
  });
}

export function useStops(wave: string) {
  return useQuery({
    queryKey: [...root, 'stops', wave],
    queryFn: ({ signal }) => api.get<Stop[]>(`${base}/waves/${wave}/pick-lines`, { signal }),
    refetchInterval: 10_000,
  });
}

export const wallPath = (wave: string, seq: number) => `${base}/waves/${wave}/wall/${seq}`;

/** What belongs into which slot of a wave's sort wall. */
export function useWall(wave: string) {
  return useQuery({
    queryKey: [...root, 'wall', wave],
    queryFn: ({ signal }) => api.get<WallLine[]>(`${base}/waves/${wave}/wall`, { signal }),
    refetchInterval: 10_000,
  });
}

export function useParcel(id: string) {
  return useQuery({
    queryKey: [...root, 'parcel', id],
    queryFn: ({ signal }) => api.get<Parcel>(`${base}/parcels/${id}`, { signal }),
  });
}

/** What waits at the packing bench, with all that belongs into it. */
export function useToPack() {
  return useQuery({
    queryKey: [...root, 'to-pack'],
    queryFn: ({ signal }) => api.get<Parcel[]>(`${base}/parcels/to-pack`, { signal }),
    refetchInterval: 20_000,
  });
}

const mostAtTheDock = 200;

/** What is packed and may leave. */
export function useToDispatch() {
  return useQuery({
    queryKey: [...root, 'to-dispatch'],
    queryFn: ({ signal }) =>
      api.get<Page<ParcelRow>>(`${base}/parcels`, {
        query: { state: 'packed', sort: 'dueAt', limit: mostAtTheDock },
        signal,
      }),
    refetchInterval: 20_000,
  });
}

export function useCounts() {
  return useQuery({
    queryKey: [...root, 'counts'],
    queryFn: ({ signal }) =>
      api.get<Partial<Record<ParcelState, number>>>(`${base}/parcels/counts`, { signal }),
    refetchInterval: 10_000,
  });
}

export function useWaveRules() {
  return useQuery({
    queryKey: [...root, 'rules'],
    queryFn: ({ signal }) => api.get<WaveRule[]>(`${base}/wave-rules`, { signal }),
  });
}

/** Reads again what an act may have changed. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: root }),
      client.invalidateQueries({ queryKey: ['worklist'] }),
    ]);
  }, [client]);
}

export const parcelByCode = (code: string) =>
  api.get<Parcel>(`${base}/parcels/by-code`, { query: { code } });

export const buildWave = (wanted: object) => api.post<{ id: string }>(`${base}/waves`, wanted);

export type WaveAct =
  'release' | 'cancel' | 'close' | 'confirm-picks' | 'confirm-packs' | 'confirm-dispatch';

export const actOnWave = (id: string, act: WaveAct) =>
  api.post<{ parcels: number } | undefined>(`${base}/waves/${id}/${act}`, {});

export const stopPath = (wave: string, seq: number, act: string) =>
  `${base}/waves/${wave}/pick-lines/${seq}/${act}`;

export const checkPath = (parcel: string) => `${base}/parcels/${parcel}/check`;
export const confirmPackedPath = `${base}/parcels/confirm-packed`;
export const dispatchPath = `${base}/parcels/dispatch`;
export const dispatchParcels = (parcels: string[]) =>
  api.post<{ note: string }>(dispatchPath, { parcels });

/** What the warehouse knows itself, where the carrier reports nothing: it has just arrived. */
export const confirmDelivered = (waybill: string, detail: string) =>
  api.post<unknown>(`${base}/parcels/${waybill}/events`, {
    events: [{ code: 'delivered', detail }],
  });

export const addRule = (content: WaveRule['content']) =>
  api.post<{ id: string }>(`${base}/wave-rules`, content);
export const changeRule = ({ id, content, active }: WaveRule) =>
  api.put<undefined>(`${base}/wave-rules/${id}`, { content, active });
export const buildByRule = (id: string) =>
  api.post<{ id: string }>(`${base}/wave-rules/${id}/build`, {});
