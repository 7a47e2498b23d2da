import { useState } from 'react';

const nowhere = { key: undefined as string | undefined, index: -1 };

/**
 * The row the keys act on, by its place in the list; -1 is none. It stays on its row when the list is read anew,
 * and at its place when that row is gone: what is looked at is what an act is done to.
 */
export function useCursor(order: readonly string[]): [number, (index: number) => void] {
  const [known, setKnown] = useState(nowhere);
  const set = (index: number) => setKnown({ key: order[index], index });
  const found = known.key === undefined ? -1 : order.indexOf(known.key);
  const cursor = found >= 0 ? found : Math.min(known.index, order.length - 1);
  if (cursor >= 0 && (cursor !== known.index || order[cursor] !== known.key)) set(cursor);
  return [cursor, set];
}
