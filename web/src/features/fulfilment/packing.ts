import { goodsAt, sameCode, type Codes } from '@/ui/pda/codes';
import type { Parcel, ParcelLine } from './model';

/** How often each code was scanned. */
export type Scanned = Record<string, number>;

/** Goods of a parcel: how much belongs into it, and how much was scanned. */
export interface Content {
  sku: string;
  name: string;
  uom: string;
  wanted: number;
  /** How many of them are gifts. */
  gifts: number;
  scanned: number;
  /** Whether each piece is scanned by its serial number. */
  serials: boolean;
}

/** The serial numbers scanned, by goods. */
export type Numbers = Record<string, string[]>;

/** The pieces as the server wants them. */
export const piecesOf = (numbers: Numbers) =>
  Object.entries(numbers).flatMap(([sku, all]) => all.map((number) => ({ sku, number })));

/** The only goods of which a number is still wanted: a number may be scanned without saying of what. */
export function onlyNumbered(goods: Content[]): Content | undefined {
  const open = goods.filter(({ serials, scanned, wanted }) => serials && scanned < wanted);
  return open.length === 1 ? open[0] : undefined;
}

export function addScan(scanned: Scanned, code: string): Scanned {
  return { ...scanned, [code]: (scanned[code] ?? 0) + 1 };
}

/** What belongs into a parcel, lots and bins of the same goods together, with what was scanned of it. */
export function contents(lines: ParcelLine[], scanned: Scanned, codes: Codes): Content[] {
  const all = new Map<string, Content>();
  for (const { sku, name, quantity, gifts, serials } of lines) {
    const one = all.get(sku) ?? {
      ...{ sku, name, serials, uom: quantity.uom },
      ...{ wanted: 0, gifts: 0, scanned: 0 },
    };
    all.set(sku, {
      ...one,
      wanted: one.wanted + Number(quantity.amount),
      gifts: one.gifts + Number(gifts),
    });
  }
  for (const [code, times] of Object.entries(scanned)) {
    const goods = goodsAt(codes, code);
    const one = goods && all.get(goods.sku);
    if (one) one.scanned += times * goods.quantity;
  }
  return [...all.values()];
}

export const isWhole = (goods: Content[]) =>
  goods.every(({ wanted, scanned }) => wanted === scanned);

/** Why goods may not go in: they do not belong there, or there are enough of them already. */
export function misfit(goods: Content[], codes: Codes, code: string): 'strange' | 'tooMany' | null {
  const found = goodsAt(codes, code);
  const one = goods.find(({ sku }) => sku === found?.sku);
  if (!found || !one) return 'strange';
  return one.scanned + found.quantity > one.wanted ? 'tooMany' : null;
}

/** The parcel that a code stands for, among those that were loaded. */
export function loadedParcel(parcels: Parcel[], code: string): Parcel | undefined {
  return parcels.find(({ parcel }) =>
    [parcel.number, parcel.orderNumber, parcel.platformNumber].some((one) => sameCode(one, code)),
  );
}
