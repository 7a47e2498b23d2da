import { useState } from 'react';

/** Counts up each time the value is another than before. */
export function useChanged(value: unknown): number {
  const [seen, setSeen] = useState({ value, times: 0 });
  if (seen.value !== value) {
    const next = { value, times: seen.times + 1 };
    setSeen(next);
    return next.times;
  }
  return seen.times;
}
