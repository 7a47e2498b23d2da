import { goodsAt, type Codes } from '@/ui/pda/codes';
import type { WallLine } from './model';

/** A slot of the wall: how much is in it of how much. */
export interface Slot {
  slot: number;
  parcel: string;
  wanted: number;
  sorted: number;
}

/** The wall as it will stand once everything scanned here has reached the server. */
export function withScans(
  lines: WallLine[],
  codes: Codes,
  underway: (seq: number) => object[],
): WallLine[] {
  return lines.map((line) => {
    const more = underway(line.seq).reduce(
      (sum, body) => sum + (goodsAt(codes, (body as { code: string }).code)?.quantity ?? 1),
      0,
    );
    const amount = String(Number(line.sorted.amount) + more);
    return more === 0 ? line : { ...line, sorted: { ...line.sorted, amount } };
  });
}

export const missingOf = ({ quantity, sorted }: WallLine) =>
  Number(quantity.amount) - Number(sorted.amount);

/** The line whose slot lights up for a code: the first slot that still wants all that the code stands for. */
export function slotFor(lines: WallLine[], codes: Codes, code: string): WallLine | undefined {
  const goods = goodsAt(codes, code);
  return goods && lines.find((it) => it.sku === goods.sku && missingOf(it) >= goods.quantity);
}

export function slotsOf(lines: WallLine[]): Slot[] {
  const all = new Map<number, Slot>();
  for (const { slot, parcel, quantity, sorted } of lines) {
    const one = all.get(slot) ?? { slot, parcel, wanted: 0, sorted: 0 };
    all.set(slot, {
      ...one,
      wanted: one.wanted + Number(quantity.amount),
      sorted: one.sorted + Number(sorted.amount),
    });
  }
  return [...all.values()].sort((one, other) => one.slot - other.slot);
}
