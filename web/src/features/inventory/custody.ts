import type { Dayjs } from 'dayjs';

/** Goods of a custody note as they are written. */
export interface CustodyDraft {
  sku: string;
  lot?: string;
  expiresOn?: Dayjs | null;
  /** Bin and lot they leave, as one choice. */
  outOf?: string;
  into?: string;
  quantity: { amount: string };
  numbers?: string;
}

/** What is sent of a line; its unit is the item's own. */
export function custodyLine(line: CustodyDraft, uom: string) {
  const [outOf, left] = line.outOf?.split('|') ?? [];
  return {
    sku: line.sku,
    lot: left || line.lot?.trim() || undefined,
    expiresOn: line.expiresOn?.format('YYYY-MM-DD'),
    quantity: { amount: line.quantity.amount, uom },
    outOf,
    into: line.into,
  };
}

/** The pieces of a line by their numbers. */
export const custodyPieces = ({ sku, numbers = '' }: CustodyDraft) =>
  numbers
    .split(/[\s,,;;]+/)
    .filter((number) => number !== '')
    .map((number) => ({ sku, number }));
