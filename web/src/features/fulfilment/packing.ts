import type { ParcelLine } from './model';

/** How often each code was scanned. */
export type Scanned = Record<string, number>;

export function addScan(scanned: Scanned, code: string): Scanned {
  return { ...scanned, [code]: (scanned[code] ?? 0) + 1 };
}

/** How many scans are still to come; which code belongs to which goods is for the server to say. */
export function missing(lines: ParcelLine[], scanned: Scanned): number {
  const wanted = lines.reduce((sum, { quantity }) => sum + Math.ceil(Number(quantity.amount)), 0);
  const have = Object.values(scanned).reduce((sum, times) => sum + times, 0);
  return Math.max(wanted - have, 0);
}
