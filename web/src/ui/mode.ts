import { useSyncExternalStore } from 'react';
import { applyMode, type Mode } from '@/theme';
import { readStored, writeStored } from './stored';

const listeners = new Set<() => void>();
const system = window.matchMedia('(prefers-color-scheme: dark)');
let current: Mode = readStored<Mode | null>('mode', null) ?? (system.matches ? 'dark' : 'light');

export function setMode(next: Mode): void {
  current = next;
  writeStored('mode', next);
  applyMode(next);
  for (const tell of listeners) tell();
}

/** Puts the remembered (or the system's) mode on the page before the first paint. */
export function startMode(): void {
  applyMode(current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light or dark, as the reader chose. */
export function useMode(): Mode {
  return useSyncExternalStore(subscribe, () => current);
}
