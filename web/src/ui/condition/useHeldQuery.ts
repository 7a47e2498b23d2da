import { useMemo, useState } from 'react';
import type { RuleGroupType } from 'react-querybuilder';
import { fromQuery, toQuery } from './query';
import type { Word } from './words';

/**
 * The condition as the builder holds it. What the builder wrote itself stays the very same query, so the field being
 * typed in keeps the cursor and an open list stays open.
 */
export function useHeldQuery(cel: string, words: readonly Word[] | undefined) {
  const [held, hold] = useState<RuleGroupType | null>(null);
  const query = useMemo(() => {
    if (!words) return null;
    return held && fromQuery(held) === cel ? held : toQuery(cel, words);
  }, [cel, words, held]);
  return [query, hold] as const;
}
