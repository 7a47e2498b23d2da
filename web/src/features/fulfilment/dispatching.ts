import type { Kept } from '@/ui/pda/outbox';
import { dispatchPath } from './fulfilment';
import { ssccOf } from '@/ui/pda/gs1';
import { dispatchUnitPath } from './units';

/** A waybill or a handling unit that was scanned at the dock. */
export interface Tried {
  at: string;
  code: string;
  /** Why it was not even asked of the server. */
  why: string | null;
}

/** Where it stands: told wrong here, on its way, left, refused by the server, or dropped after that. */
export type Standing = 'wrong' | 'sending' | 'gone' | 'refused' | 'dropped';

interface Answers {
  kept: readonly Kept[];
  done: readonly { path: string; body: object }[];
}

export const groupOf = (code: string) => `${dispatchPath}#${code.toUpperCase()}`;

/** How many scans left since the page was opened, and with how many parcels: a unit is one scan and all its parcels. */
export function leftOf(done: readonly { path: string; answer?: unknown }[]) {
  const units = done.filter(({ path }) => path === dispatchUnitPath);
  const parcels = done.filter(({ path }) => path === dispatchPath).length;
  const on = units.reduce(
    (sum, { answer }) => sum + ((answer as { parcels?: number } | undefined)?.parcels ?? 0),
    0,
  );
  return { scans: parcels + units.length, left: parcels + on };
}

/** Nothing is said to have left before the server has said so. */
export function standingOf({ code, why }: Tried, { kept, done }: Answers): Standing {
  if (why !== null) return 'wrong';
  const one = kept.find(({ group }) => group === groupOf(code));
  if (one) return one.refused ? 'refused' : 'sending';
  const left = done.some(({ path, body }) => {
    const { waybills, sscc } = body as { waybills?: string[]; sscc?: string };
    return (
      (path === dispatchPath && waybills?.includes(code)) ||
      (path === dispatchUnitPath && sscc !== undefined && sscc === ssccOf(code))
    );
  });
  return left ? 'gone' : 'dropped';
}
