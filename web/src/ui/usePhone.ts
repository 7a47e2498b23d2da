import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 767px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True below 768 px, where lists become cards and acts sit under the thumb. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
