import type { Entry } from './model';

/** One end of a lot's life: what it came from or where it went, a document's movements together. */
export interface Leg {
  key: string;
  kind: string;
  id: string;
  /** The place beyond the walls: supplier, customer, scrap. */
  place: Entry['from'];
  amount: number;
  at: string;
  actor: string;
}

const paths: Record<string, string> = {
  parcel: '/fulfilment/parcels/',
  case: '/sales/orders/',
  'sales-order': '/sales/orders/',
  'stock-count': '/inventory/counts/',
  'assembly-order': '/inventory/assembly/',
};

/** The page of a document; none where it has none of its own. */
export const pathOf = ({ kind, id }: Leg) => paths[kind] && `${paths[kind]}${id}`;

function legs(entries: readonly Entry[], inward: boolean): Leg[] {
  const found = new Map<string, Leg>();
  for (const entry of entries) {
    const [outside, inside] = inward ? [entry.from, entry.to] : [entry.to, entry.from];
    if (outside.kind === 'bin' || inside.kind !== 'bin') continue;
    const key = `${entry.documentKind}|${entry.documentId}|${outside.kind}`;
    const amount = Number(entry.quantity.amount) + (found.get(key)?.amount ?? 0);
    found.set(key, {
      key,
      kind: entry.documentKind,
      id: entry.documentId,
      place: outside,
      amount,
      at: entry.at,
      actor: entry.actor,
    });
  }
  return [...found.values()];
}

/** Where a lot came from and where it went, by document; moves within the walls are left out. */
export const trace = (entries: readonly Entry[]) => ({
  up: legs(entries, true),
  down: legs(entries, false),
});
