import type { Schema } from '@/api/model';

export type Template = Schema<'fulfilment.LabelTemplate'>;
export type Content = Template['content'];
export type Kind = Content['kind'];
export type Layout = Schema<'fulfilment.LabelLayout'>;
export type Element = Schema<'fulfilment.LabelElement'>;
export type ElementKind = Element['kind'];
export type Column = Element['columns'][number];
export type Paper = Layout['paper'];
export type Version = Schema<'fulfilment.LabelVersion'>;
export type PrintJob = Schema<'fulfilment.PrintJob'>;
export type Filled = Schema<'fulfilment.PrintJob.Filled'>;
export type Vocabulary = Schema<'fulfilment.LabelTemplateController.Vocabulary'>;

/** Width and height of papers in tenths of a millimetre. */
export const papers: Record<Paper, [number, number]> = {
  '100x150': [1000, 1500],
  '100x180': [1000, 1800],
  '60x40': [600, 400],
  '50x30': [500, 300],
  a4: [2100, 2970],
};

/** How wide columns are beside each other. */
export const shares: Record<Column, number> = {
  seq: 6,
  slot: 6,
  bin: 12,
  sku: 16,
  name: 34,
  lot: 18,
  quantity: 11,
  parcel: 14,
};

export const kinds: Kind[] = ['waybill', 'packingList', 'pickList', 'bin', 'sku', 'unit'];
export const columns = Object.keys(shares) as Column[];
export const elementKinds: ElementKind[] = [
  'text',
  'barcode',
  'qr',
  'line',
  'box',
  'image',
  'table',
];
