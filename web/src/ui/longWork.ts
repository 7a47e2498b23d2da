import { useSyncExternalStore } from 'react';

export interface LongWork {
  id: string;
  title: string;
  done: number;
  total: number;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Where its result can be seen. */
  path?: string;
}

type Progress = Pick<LongWork, 'done' | 'total' | 'state'>;

const pace = 2_000;
const listeners = new Set<() => void>();
let works: readonly LongWork[] = [];

function put(work: LongWork): void {
  works = [...works.filter(({ id }) => id !== work.id), work];
  for (const tell of listeners) tell();
}

/** Follows work at the server in the 任务 ring, on whichever page the reader is by then. */
export function followWork(
  work: Omit<LongWork, keyof Progress>,
  ask: () => Promise<Progress>,
): void {
  if (works.some(({ id, state }) => id === work.id && state === 'running')) return;
  put({ ...work, done: 0, total: 0, state: 'running' });
  async function turn() {
    try {
      const progress = await ask();
      put({ ...work, ...progress });
      if (progress.state === 'running') setTimeout(() => void turn(), pace);
    } catch {
      setTimeout(() => void turn(), pace * 5);
    }
  }
  void turn();
}

export function forgetFinished(): void {
  works = works.filter(({ state }) => state === 'running');
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLongWork(): readonly LongWork[] {
  return useSyncExternalStore(subscribe, () => works);
}
