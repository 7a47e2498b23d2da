import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { isStatus } from '@/api/problem';
import type { QuantityValue } from '@/i18n/fmt';
import type { StatusMap } from '@/ui/tone';
import type { Bin, BinContent } from './model';

export type TransferState = 'open' | 'inTransit' | 'received' | 'cancelled';
export const transferReasons = ['replenishment', 'balancing', 'relocation', 'other'] as const;

interface Step {
  at: string;
  by: string;
}

export interface Transfer {
  id: string;
  number: string;
  state: TransferState;
  from: string;
  to: string;
  reason: (typeof transferReasons)[number];
  note: string;
  lineCount: number;
  opened: Step;
  dispatched?: Step | null;
  received?: Step | null;
  cancelReason?: string | null;
}

export interface TransferLine {
  lineNo: number;
  sku: string;
  lot?: string | null;
  quantity: QuantityValue;
  outOf: string;
  outOfCode: string;
  into?: string | null;
  intoCode?: string | null;
  received?: QuantityValue | null;
}

export const transferStates: StatusMap<TransferState> = {
  open: { tone: 'waiting', zh: '待发出', en: 'Open' },
  inTransit: { tone: 'progress', zh: '在途', en: 'In transit' },
  received: { tone: 'ok', zh: '已收货', en: 'Received' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const transfersPath = '/api/inventory/transfers';

export interface TransferWhole {
  transfer: Transfer;
  lines: TransferLine[];
  numbers: Schema<'inventory.TransferNumbers'>;
}

export function useTransfer(id: string) {
  return useQuery({
    queryKey: ['inventory', 'transfer', id],
    queryFn: () => api.get<TransferWhole>(`${transfersPath}/${id}`),
  });
}

/** What a scan or a typed code stands for in a warehouse. */
export type Found =
  { kind: 'bin'; bin: Bin } | { kind: 'goods'; contents: BinContent[]; quantity: string };

/** What a barcode stands for; a code that is none is an SKU's own. */
export async function goodsOf(code: string): Promise<{ sku: string; quantity: string }> {
  try {
    const scanned = await api.get<{ sku: string; quantity: QuantityValue }>(
      `/api/catalog/barcodes/${encodeURIComponent(code)}`,
    );
    return { sku: scanned.sku, quantity: scanned.quantity.amount };
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    return { sku: code, quantity: '1' };
  }
}

/** Whether the catalogue has that SKU. */
export async function isKnown(sku: string): Promise<boolean> {
  const found = await api.get<Page<{ sku: string }>>('/api/catalog/skus', {
    query: { q: sku, limit: 5 },
  });
  return found.items.some((one) => one.sku === sku);
}

async function goods(code: string, warehouse: string): Promise<Found> {
  const { sku, quantity } = await goodsOf(code);
  const contents = await api.get<BinContent[]>('/api/inventory/bins', {
    query: { sku, warehouse },
  });
  return { kind: 'goods', contents, quantity };
}

/** The bin of that code. */
export async function binOf(code: string, warehouse: string): Promise<Bin | undefined> {
  const bins = await api.get<Page<Bin>>('/api/inventory/locations', {
    query: { warehouse, q: code, limit: 5 },
  });
  return bins.items.find((one) => one.code.toUpperCase() === code.toUpperCase());
}

/** A bin's code first, then a barcode, then an SKU. */
export async function find(code: string, warehouse: string): Promise<Found> {
  const bin = await binOf(code, warehouse);
  return bin ? { kind: 'bin', bin } : goods(code, warehouse);
}
