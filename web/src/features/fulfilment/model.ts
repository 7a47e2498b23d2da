import type { Schema } from '@/api/model';

export type Wave = Schema<'fulfilment.WaveView'>;
export type WaveState = Wave['state'];
export type WaveContents = Wave['contents'];
export type Stop = Schema<'fulfilment.PickStop'>;
export type PickState = Stop['state'];
export type ParcelRow = Schema<'fulfilment.ParcelRow'>;
export type ParcelState = ParcelRow['state'];
export type Carrier = Schema<'fulfilment.Carrier'>;
export type ParcelLine = Schema<'fulfilment.ParcelView.Line'>;
export type TrackingEvent = Schema<'fulfilment.TrackingEvent'>;
export type TrackingCode = TrackingEvent['code'];
export type Parcel = Schema<'fulfilment.ParcelView'>;
export type Label = Schema<'fulfilment.WaybillLabel'>;
export type Tracked = Schema<'fulfilment.TrackedParcel'>;
export type Warehouse = Schema<'inventory.WarehouseFacts'>;
export type WaveRule = Schema<'fulfilment.WaveRule'>;
export type RefusedScan = Schema<'fulfilment.ScanController.RefusedScan'>;
