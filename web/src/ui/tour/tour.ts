import { useSyncExternalStore } from 'react';
import type { Bilingual } from '@/i18n';

/** One stop of a guided tour: a real page, what is pointed at on it, what is said. */
export interface TourStop {
  /** The page, looked up when the stop is reached where it depends on documents; null or left out: where one is. */
  path?: string | (() => Promise<string | null>);
  /** A selector; where it is not on the page the words stand in the middle. */
  target?: string;
  title: Bilingual;
  text: Bilingual;
}

/** A walk through real pages (导览). */
export interface Tour {
  key: string;
  stops: readonly TourStop[];
  /** After the last stop; leaving before it is not the end. */
  onEnd: () => void;
}

let running: Tour | null = null;
const listeners = new Set<() => void>();

function set(next: Tour | null): void {
  running = next;
  for (const tell of listeners) tell();
}

export const startTour = (tour: Tour): void => set(tour);
export const leaveTour = (): void => set(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tour somebody is on. */
export const useRunningTour = (): Tour | null => useSyncExternalStore(subscribe, () => running);
