import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { isStatus } from '@/api/problem';
import type { QuantityValue } from '@/i18n/fmt';

export interface ScannedGoods {
  sku: string;
  quantity: string;
}

/** What a barcode stands for; nothing where the catalogue has no such code. */
export async function barcodeOf(code: string): Promise<ScannedGoods | undefined> {
  try {
    const scanned = await api.get<{ sku: string; quantity: QuantityValue }>(
      `/api/catalog/barcodes/${encodeURIComponent(code)}`,
    );
    return { sku: scanned.sku, quantity: scanned.quantity.amount };
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
    return undefined;
  }
}

/** The goods of a piece with that serial number that is with its buyer; nothing where there is none, or several have it. */
export async function soldPiece(number: string): Promise<string | undefined> {
  const found = await api.get<Page<Schema<'inventory.SerialView'>>>('/api/inventory/serials', {
    query: { q: number, state: 'shipped', limit: 20 },
  });
  const [piece, other] = found.items.filter((one) => one.number === number);
  return other ? undefined : piece?.sku;
}

/** What a barcode stands for; a code that is none is an SKU's own. */
export const goodsOf = async (code: string): Promise<ScannedGoods> =>
  (await barcodeOf(code)) ?? { sku: code, quantity: '1' };

/** The bin of that code in a warehouse. */
export async function binOf(
  code: string,
  warehouse: string,
): Promise<Schema<'inventory.LocationView'> | undefined> {
  const bins = await api.get<Page<Schema<'inventory.LocationView'>>>('/api/inventory/locations', {
    query: { warehouse, q: code, limit: 5 },
  });
  return bins.items.find((one) => one.code.toUpperCase() === code.toUpperCase());
}
