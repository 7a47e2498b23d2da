import { countsPath, type CountLine } from './counts';

/** What was scanned of goods in the bin at hand. */
export interface Scanned {
  sku: string;
  lot: string;
  amount: string;
  /** Numbers of its pieces, where they are scanned instead of typing a quantity. */
  serials?: string[];
}

export const same = (one: { sku: string; lot: string }, other: { sku: string; lot: string }) =>
  one.sku === other.sku && one.lot === other.lot;

/** One more scan: the amount of the goods goes up by what the barcode stands for. */
export function scanned(all: Scanned[], sku: string, lot: string, quantity: string): Scanned[] {
  const before = all.find((one) => same(one, { sku, lot }));
  if (!before) return [{ sku, lot, amount: quantity }, ...all];
  const amount = String(Number(before.amount || 0) + Number(quantity));
  return [{ ...before, amount }, ...all.filter((one) => one !== before)];
}

/** One more piece by its number; the quantity is how many were scanned. Nothing for a number scanned before. */
export function numberScanned(
  all: Scanned[],
  sku: string,
  lot: string,
  number: string | null,
): Scanned[] | null {
  const before = all.find((one) => same(one, { sku, lot }));
  if (number !== null && all.some((one) => one.sku === sku && one.serials?.includes(number))) {
    return null;
  }
  const serials = [...(before?.serials ?? []), ...(number === null ? [] : [number])];
  const now = { sku, lot, amount: String(serials.length), serials };
  return [now, ...all.filter((one) => one !== before)];
}

/** The goods of a bin whose numbers are scanned, where there is one kind. */
export function onlyKept(lines: CountLine[], bin: string, kept: string[]): string | undefined {
  const skus = new Set(lines.filter((line) => line.bin === bin).map(({ sku }) => sku));
  const here = kept.filter((sku) => skus.has(sku));
  return here.length === 1 ? here[0] : undefined;
}

/** The lot that goods of a bin are meant by: the only one the count has there, else none. */
export function lotOf(lines: CountLine[], bin: string, sku: string): string {
  const there = lines.filter((line) => line.bin === bin && line.sku === sku);
  return there.length === 1 ? (there[0]?.lot ?? '') : '';
}

/** Where a bin of a count is ended. */
export const binDone = (count: string, bin: string) => `${countsPath}/${count}/bins/${bin}/done`;

/** The bin to go to next: the first along the way with something not counted. */
export function nextBin(lines: CountLine[]): CountLine | undefined {
  return lines.find(({ counted }) => counted === null || counted === undefined);
}
