import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import type { OrderView } from './model';

/** What a change would do to money and stock. */
export type ChangePreview = Schema<'sales.ContentChangeController.Preview'>;
export type SkuRow = Schema<'catalog.SkuRow'>;

/** A line while it is written; numbers as they are typed. */
export interface DraftLine {
  key: number;
  lineNo?: number;
  kind: 'goods' | 'charge';
  sku: string;
  name: string;
  description: string;
  quantity: string;
  unitPrice: string;
}

interface ChangeRequest {
  revision: number;
  lines: {
    lineNo?: number;
    sku?: string;
    description: string;
    quantity: string;
    unitPrice: string;
  }[];
}

const plain = (amount: string) => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

/** The order's lines, to be written on; gifts are no part of what was ordered. */
export const draftOf = ({ lines }: OrderView): DraftLine[] =>
  lines
    .filter(({ line }) => !line.gift)
    .map(({ line, name }) => ({
      key: line.lineNo,
      lineNo: line.lineNo,
      kind: line.kind === 'charge' ? 'charge' : 'goods',
      sku: line.sku ?? '',
      name,
      description: line.description,
      quantity: plain(line.quantity.amount),
      unitPrice: plain(line.unitPrice),
    }));

const number = /^-?\d+(\.\d+)?$/;

/** Whether every line can be sent: the server says what is wrong with the rest. */
export const isComplete = (lines: DraftLine[]) =>
  lines.length > 0 &&
  lines.every(
    (line) =>
      number.test(line.quantity.trim()) &&
      number.test(line.unitPrice.trim()) &&
      (line.lineNo !== undefined || line.sku !== ''),
  );

export const toRequest = (revision: number, lines: DraftLine[]): ChangeRequest => ({
  revision,
  lines: lines.map((line) => ({
    ...(line.lineNo !== undefined && { lineNo: line.lineNo }),
    ...(line.sku !== '' && { sku: line.sku }),
    description: line.description,
    quantity: line.quantity.trim(),
    unitPrice: line.unitPrice.trim(),
  })),
});

const path = (id: string, act: string) => `/api/sales/orders/${id}/${act}`;

export const previewChange = (id: string, request: ChangeRequest, signal?: AbortSignal) =>
  api.post<ChangePreview>(path(id, 'change/preview'), request, { signal });

export const changeOrder = (
  id: string,
  request: ChangeRequest,
  reason: string,
  idempotencyKey: string,
) => api.post<void>(path(id, 'change'), { ...request, reason }, { idempotencyKey });

/** Goods found by words, initials, code or barcode; kits too. */
export const findGoods = async (typed: string, signal?: AbortSignal) => {
  const query = { q: typed, active: true, limit: 20 };
  return (await api.get<Page<SkuRow>>('/api/catalog/skus', { query, signal })).items;
};

/** From now on this code of the shop means these goods, so many pieces each. */
export const mapGoods = (
  mapping: { shop: string; platformSku: string; sku: string; factor: string },
  idempotencyKey: string,
) => api.put<void>('/api/parties/sku-mappings', mapping, { idempotencyKey });

/** A part of an order by id and number. */
export interface OrderPart {
  id: string;
  number: string;
}

export const splitOrder = (
  id: string,
  revision: number,
  apart: { lineNo: number; quantity: string }[],
  idempotencyKey: string,
) => api.post<OrderPart>(path(id, 'split'), { revision, apart }, { idempotencyKey });

/** Puts a part back; answers the order it was split off. */
export const rejoinOrder = (id: string) => api.post<OrderPart>(path(id, 'rejoin'));
