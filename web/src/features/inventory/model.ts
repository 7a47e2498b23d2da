import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export const zoneKinds = ['picking', 'storage', 'receiving'] as const;
export const storages = ['ambient', 'cool', 'frozen', 'hazardous', 'locked'] as const;
export const binKinds = ['shelf', 'pallet', 'flow', 'floor', 'cage'] as const;

export type Warehouse = Schema<'inventory.WarehouseFacts'>;
export type Zone = Schema<'inventory.ZoneFacts'>;
export type Bin = Schema<'inventory.LocationView'>;
export type StockLine = Schema<'inventory.StockLine'>;
export type BinContent = Schema<'inventory.BinContent'>;
export type Entry = Schema<'inventory.EntryView'>;
export type Place = Entry['from'];
export type Reservation = Schema<'inventory.ReservationView'>;
export type Lot = Schema<'inventory.LotView'>;
export type Reason = Schema<'inventory.AdjustmentReason'>;
export type Adjustment = Schema<'inventory.AdjustmentView'>;
export type Findings = Schema<'inventory.Findings'>;
export type Finding = Schema<'inventory.Finding'>;

export function useWarehouses() {
  return useQuery({
    queryKey: ['inventory', 'warehouses'],
    queryFn: () => api.get<Warehouse[]>('/api/inventory/warehouses'),
    staleTime: 60_000,
  });
}

export function useReasons() {
  return useQuery({
    queryKey: ['inventory', 'reasons'],
    queryFn: () => api.get<Reason[]>('/api/inventory/adjustments/reasons'),
    staleTime: 5 * 60_000,
  });
}

export function useZones(warehouse: string | undefined) {
  return useQuery({
    queryKey: ['inventory', 'zones', warehouse],
    queryFn: () => api.get<Zone[]>(`/api/inventory/warehouses/${warehouse}/zones`),
    enabled: warehouse !== undefined,
  });
}

/** Bins of a warehouse or a zone, along the picker's way; at most 200. */
export function useBins(warehouse: string | undefined, zone?: string, code?: string) {
  return useQuery({
    queryKey: ['inventory', 'locations', warehouse, zone, code],
    queryFn: () =>
      api.get<Page<Bin>>('/api/inventory/locations', {
        query: { warehouse, zone, q: code, limit: 200 },
      }),
    enabled: warehouse !== undefined,
  });
}
