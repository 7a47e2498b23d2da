import type { Kept } from '@/ui/pda/outbox';
import { unitsPath } from './units';

export type LoadAct = 'load' | 'take-off' | 'close';

/** Something scanned while a unit is loaded. */
export interface Loaded {
  at: string;
  code: string;
  unit: string;
  act: LoadAct;
}

/** On its way, done, refused by the server, or dropped after that. */
export type LoadStanding = 'sending' | 'done' | 'refused' | 'dropped';

interface Answers {
  kept: readonly Kept[];
  done: readonly { path: string; body: object; group?: string; at?: number }[];
}

/** Every scan is a group of its own: a wrong parcel holds up none of the others. */
export const loadGroup = (unit: string, at: string) => `${unitsPath}/${unit}#${at}`;

/** Nothing is said to be on the unit before the server has said so. */
export function standingOf({ unit, at }: Loaded, { kept, done }: Answers): LoadStanding {
  const group = loadGroup(unit, at);
  const one = kept.find((it) => it.group === group);
  if (one) return one.refused ? 'refused' : 'sending';
  return done.some((it) => it.group === group) ? 'done' : 'dropped';
}

/** How many scans of a unit the figures at hand do not know yet: loaded, less taken off. */
export function countOn(unit: string, { kept, done }: Answers, readAt: number): number {
  const of = (act: LoadAct) => {
    const path = `${unitsPath}/${unit}/${act}`;
    return (
      kept.filter((it) => it.path === path && !it.refused).length +
      done.filter((it) => it.path === path && (it.at ?? 0) > readAt).length
    );
  };
  return of('load') - of('take-off');
}
