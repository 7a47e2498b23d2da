import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { readGs1 } from './gs1';

type GoodsCode = Schema<'catalog.GoodsCode'>;

/** What scanned codes stand for among goods of a list; known without asking once the list is there. */
export type Codes = ReadonlyMap<string, { sku: string; quantity: number }>;

const fold = (code: string) => code.trim().toUpperCase();

export function codesOf(skus: string[], known: GoodsCode[]): Codes {
  const all = new Map<string, { sku: string; quantity: number }>();
  for (const { code, sku, quantity } of known) {
    all.set(fold(code), { sku, quantity: Number(quantity.amount) });
  }
  for (const sku of skus) all.set(fold(sku), { sku, quantity: 1 });
  return all;
}

/** The goods a code stands for; nothing when it is none of the list's. */
export const goodsAt = (codes: Codes, code: string) => codes.get(fold(plainCode(codes, code)));

/** The barcode within a GS1 code, as the catalogue has it: with fewer leading zeros than a GTIN; any other code as it is. */
export function plainCode(codes: Codes, code: string): string {
  if (codes.has(fold(code))) return code;
  const gtin = readGs1(code)?.gtin;
  const known =
    gtin && [14, 13, 12, 8].map((size) => gtin.slice(-size)).find((it) => codes.has(it));
  return known || code;
}

export const sameCode = (one: string, other: string) => fold(one) === fold(other);

/** The codes of all goods of a list: their own and their barcodes. Absent until they are read. */
export function useCodes(list: string[] | undefined): Codes | undefined {
  const skus = [...new Set(list)].sort();
  const { data } = useQuery({
    queryKey: ['pda', 'codes', skus.join()],
    queryFn: async ({ signal }) =>
      skus.length === 0
        ? []
        : api.post<GoodsCode[]>('/api/catalog/barcodes/of-goods', { skus }, { signal }),
    enabled: list !== undefined,
    staleTime: 10 * 60_000,
    placeholderData: (before) => before,
    select: (known) => codesOf(skus, known),
  });
  return data;
}
