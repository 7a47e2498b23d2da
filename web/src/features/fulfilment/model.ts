import type { QuantityValue } from '@/i18n/fmt';

export type ParcelState = 'toPick' | 'inWave' | 'picked' | 'packed' | 'dispatched' | 'withdrawn';
export type WaveState = 'built' | 'released' | 'closed' | 'cancelled';
export type PickState = 'open' | 'picked' | 'short' | 'dropped';
export type WaveContents = 'single' | 'multi' | 'any';
export type TrackingCode = 'pickedUp' | 'inTransit' | 'outForDelivery' | 'delivered' | 'problem';

export interface Wave {
  id: string;
  number: string;
  warehouse: string;
  rule: string | null;
  contents: WaveContents;
  carrier: string | null;
  state: WaveState;
  parcels: number;
  lines: number;
  progress: Partial<Record<ParcelState, number>>;
  builtAt: string;
  builtBy: string;
  dueAt: string;
  releasedAt: string | null;
  releasedBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
}

export interface Stop {
  seq: number;
  parcelId: string;
  parcel: string;
  slot: number;
  bin: string;
  sku: string;
  name: string;
  lot: string | null;
  quantity: QuantityValue;
  state: PickState;
  atBinBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
  found: QuantityValue | null;
}

export interface ParcelRow {
  id: string;
  number: string;
  orderId: string;
  orderNumber: string;
  shop: string;
  platformNumber: string;
  warehouse: string;
  part: number;
  carrier: string;
  lines: number;
  pieces: string;
  state: ParcelState;
  stopped: boolean;
  wave: string | null;
  slot: number | null;
  waybill: string | null;
  enteredAt: string;
  dueAt: string;
  packedAt: string | null;
  packedBy: string | null;
  dispatchedAt: string | null;
  deliveredAt: string | null;
}

export interface Carrier {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface ParcelLine {
  sku: string;
  name: string;
  lot: string | null;
  quantity: QuantityValue;
  bin: string | null;
  state: PickState | null;
}

export interface TrackingEvent {
  at: string;
  code: TrackingCode;
  place: string;
  detail: string;
}

export interface Parcel {
  parcel: ParcelRow;
  carrier: Carrier;
  course: { state: ParcelState; at: string; by: string | null }[];
  lines: ParcelLine[];
  events: TrackingEvent[];
  trackingPath: string;
}

export interface Label {
  parcel: string;
  order: string;
  platformNumber: string;
  shop: string;
  carrier: Carrier;
  waybill: string | null;
  part: number;
  slot: number | null;
  to: {
    recipient: string;
    phone: string;
    country: string;
    province: string;
    city: string;
    district: string;
    street: string;
    postcode: string;
  };
  lines: ParcelLine[];
}

export interface Tracked {
  number: string;
  carrier: Carrier;
  waybill: string | null;
  state: ParcelState;
  recipient: string;
  province: string;
  city: string;
  dispatchedAt: string | null;
  deliveredAt: string | null;
  events: TrackingEvent[];
}

export interface Warehouse {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  active: boolean;
}

export interface WaveRule {
  id: string;
  content: {
    name: string;
    warehouse: string;
    contents: WaveContents;
    carrier: string | null;
    cutOff: string | null;
    mostParcels: number;
    automatic: boolean;
    leastParcels: number;
    longestWaitMinutes: number;
  };
  active: boolean;
}
