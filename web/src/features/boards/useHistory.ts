import { useState } from 'react';

interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

const most = 50;

/** A value with the steps that led to it, to be taken back and done again. */
export function useHistory<T>(first: T) {
  const [{ past, now, future }, set] = useState<History<T>>({ past: [], now: first, future: [] });
  return {
    now,
    go: (next: T) =>
      set((old) => ({ past: [...old.past, old.now].slice(-most), now: next, future: [] })),
    undo: () =>
      set((old) => {
        const before = old.past.at(-1);
        return before === undefined
          ? old
          : { past: old.past.slice(0, -1), now: before, future: [old.now, ...old.future] };
      }),
    redo: () =>
      set((old) => {
        const [next, ...rest] = old.future;
        return next === undefined ? old : { past: [...old.past, old.now], now: next, future: rest };
      }),
    mayUndo: past.length > 0,
    mayRedo: future.length > 0,
  };
}
