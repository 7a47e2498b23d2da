import { useCallback, useState } from 'react';

/** A small value kept in this browser: columns, folded menu, theme. */
export function readStored<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`redthread.${key}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

export function writeStored(key: string, value: unknown): void {
  localStorage.setItem(`redthread.${key}`, JSON.stringify(value));
}

export function useStored<T>(key: string, fallback: T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => readStored(key, fallback));
  const store = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, store];
}
