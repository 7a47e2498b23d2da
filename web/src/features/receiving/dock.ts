import type { Schema } from '@/api/model';
import { dayOfSix, dayOn } from '@/ui/pda/gs1';
import type { StatusMap } from '@/ui/tone';

export type ExpectedOrder = Schema<'purchasing.ExpectedOrder'>;
export type AtTheDock = Schema<'receiving.AtTheDock'>;
export type DockLine = Schema<'receiving.AtTheDock.DockLine'>;
export type GoodsReceipt = Schema<'receiving.GoodsReceiptView'>;
export type ReceiptTrace = Schema<'receiving.GoodsReceiptTrace'>;
export type ReceiptLine = Schema<'receiving.GoodsReceiptLine'>;

export const expectedPath = '/api/receiving/expected';
export const receiptsPath = '/api/receiving/receipts';
export const receiptPage = (id: string) => `/receiving/receipts/${id}`;
export const scanPage = (order?: string) =>
  `/receiving/scan${order ? `?order=${encodeURIComponent(order)}` : ''}`;

export const receiptStates: StatusMap<GoodsReceipt['state']> = {
  posted: { tone: 'ok', zh: '已收货', en: 'Received' },
  reversed: { tone: 'closed', zh: '已冲销', en: 'Taken back' },
};

export const expectedStates: Record<
  string,
  { tone: 'waiting' | 'progress'; zh: string; en: string }
> = {
  released: { tone: 'waiting', zh: '待收货', en: 'Expected' },
  partlyReceived: { tone: 'progress', zh: '部分收货', en: 'Partly received' },
};

/** Goods counted at the dock and not sent yet. */
export interface Counted {
  sku: string;
  name: string;
  lot: string;
  expiresOn: string;
  quantity: number;
  /** Numbers of its pieces, where they are wanted. */
  serials?: string[];
}

/** A count with so many more of those goods; one row per lot, the last scanned first. */
export function counted(rows: Counted[], more: Counted): Counted[] {
  const same = rows.find(({ sku, lot }) => sku === more.sku && lot === more.lot);
  if (!same) return [more, ...rows];
  const sum = {
    ...same,
    quantity: round(same.quantity + more.quantity),
    ...(same.serials && { serials: [...same.serials, ...(more.serials ?? [])] }),
  };
  return [sum, ...rows.filter((row) => row !== same)];
}

/** How much of some goods is counted, whatever its lot. */
export const countOf = (rows: Counted[], sku: string) =>
  round(rows.filter((row) => row.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0));

/** How much of some goods the order still takes, over all its lines; nothing where it is not to be seen. */
export function roomOf(
  lines: DockLine[],
  sku: string,
  which: 'room' | 'open' | 'received' = 'room',
): number | undefined {
  const own = lines.filter((line) => line.sku === sku);
  if (own.some((line) => !line[which])) return undefined;
  return round(own.reduce((sum, line) => sum + Number(line[which]?.amount ?? 0), 0));
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The day a code says: 2027-06-30, 20270630, or six digits as GS1 has them; day 00 is the month's last. */
export function dayOf(code: string): string | undefined {
  const digits = code.trim().replaceAll(/[-/.]/g, '');
  const six = /^(?:17)?(\d{6})$/.exec(digits)?.[1];
  if (six) return dayOfSix(six);
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year ? dayOn(Number(year), Number(month), Number(day)) : undefined;
}
