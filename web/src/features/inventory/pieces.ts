import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { serialsPath, type Serial } from './serials';

/** A piece by its number, as requests name it. */
export interface Piece {
  sku: string;
  number: string;
}

/** The pieces of that number among these goods; several goods may have the same number. */
export async function piecesOf(number: string, skus: string[]): Promise<Serial[]> {
  const found = await api.get<Page<Serial>>(serialsPath, { query: { q: number, limit: 50 } });
  return found.items.filter((one) => one.number === number && skus.includes(one.sku));
}

/** How many numbers of some goods are scanned. */
export const countOf = (pieces: Piece[], sku: string) =>
  pieces.filter((one) => one.sku === sku).length;

/** How many pieces of each of these goods lines speak of, in the order of the lines. */
export function wantedOf(
  lines: { sku: string; quantity: { amount: string } }[],
  kept: string[],
): { sku: string; wanted: number }[] {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    if (kept.includes(sku)) sums.set(sku, (sums.get(sku) ?? 0) + Number(quantity.amount));
  }
  return [...sums].map(([sku, wanted]) => ({ sku, wanted }));
}
