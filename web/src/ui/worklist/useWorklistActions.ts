import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Query } from '@/api/client';
import type { WorklistAction } from './types';

/** Runs one act at a time; afterwards the list is asked for again, and a "no" is kept to show. */
export function useWorklistActions<Row>(id: string, query: Query, onDone: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function run(action: WorklistAction<Row>, rows: Row[], all: boolean) {
    if (busy !== null || rows.length === 0) return;
    if (action.refuses?.(rows) || (all && !action.acceptsAll)) return;
    setBusy(action.key);
    setError(null);
    try {
      if ((await action.run({ rows, all, query })) === false) return;
      onDone();
      await client.invalidateQueries({ queryKey: ['worklist', id] });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }

  return { busy, error, run, forget: () => setError(null) };
}
