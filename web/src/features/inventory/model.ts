import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import type { QuantityValue } from '@/i18n/fmt';

export interface Warehouse {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  province: string;
  city: string;
  active: boolean;
}

export interface Zone {
  id: string;
  warehouse: string;
  code: string;
  nameZh: string;
  nameEn: string;
  kind: 'picking' | 'storage';
}

export interface Bin {
  id: string;
  warehouse: string;
  zone: string;
  zoneCode: string;
  zoneKind: 'picking' | 'storage';
  code: string;
  walkOrder: number;
  capacity?: string | null;
  active: boolean;
  skus: number;
  held: string;
}

export interface StockLine {
  sku: string;
  name: string;
  warehouseCode: string;
  warehouseNameZh: string;
  warehouseNameEn: string;
  at: {
    warehouse: string;
    onHand: QuantityValue;
    reserved: QuantityValue;
    available: QuantityValue;
    buffer: QuantityValue;
    expired: QuantityValue;
    setAside: QuantityValue;
  };
}

export interface BinContent {
  sku: string;
  lot?: string | null;
  warehouse: string;
  bin: string;
  binCode: string;
  onHand: QuantityValue;
  pinned: QuantityValue;
}

export interface Place {
  id: string;
  kind: string;
  code: string;
  warehouse?: string | null;
}

export interface Entry {
  id: string;
  at: string;
  sku: string;
  lot?: string | null;
  quantity: QuantityValue;
  from: Place;
  to: Place;
  reason: string;
  documentKind: string;
  documentId: string;
  actor: string;
  change?: string | null;
  balance?: string | null;
}

export interface Reservation {
  id: string;
  documentKind: string;
  documentId: string;
  lineNo: number;
  warehouse: string;
  sku: string;
  lot?: string | null;
  quantity: QuantityValue;
  state: 'open' | 'consumed' | 'released' | 'expired';
  createdAt: string;
  expiresAt?: string | null;
}

export interface Lot {
  sku: string;
  code: string;
  madeOn?: string | null;
  expiresOn?: string | null;
  expired: boolean;
  onHand: string;
  reserved: string;
}

export interface Reason {
  code: string;
  nameZh: string;
  nameEn: string;
  gain: boolean;
  loss: boolean;
}

export interface Adjustment {
  id: string;
  number: string;
  reason: string;
  note: string;
  lineCount: number;
  createdAt: string;
  createdBy: string;
}

export interface Finding {
  check: string;
  place: string;
  sku: string;
  lot: string;
  expected: string;
  found: string;
}

export interface Findings {
  at: string;
  clean: boolean;
  entries: number;
  balances: number;
  millis: number;
  checks: { check: string; zh: string; en: string; differences: number; examples: Finding[] }[];
}

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
