import type { Kept } from '@/ui/pda/outbox';
import { dispatchPath } from './fulfilment';
import { dispatchUnitPath, ssccOf } from './units';

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
