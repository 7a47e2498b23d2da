import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readState, toQuery, writeState, type WorklistState } from './address';
import type { FilterDef, WorklistView } from './types';

const none: never[] = [];

/** The worklist's state lives in the address: a reload or a sent link shows the same. */
export function useWorklistState(
  filters: readonly FilterDef[] = none,
  views: readonly WorklistView[] = none,
  defaultSort?: string,
) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params, filters, views), [params, filters, views]);
  const change = useCallback(
    (part: Partial<WorklistState>) =>
      setParams(writeState({ ...state, ...part }, views), { replace: true }),
    [setParams, state, views],
  );
  const query = useMemo(() => toQuery(state, views, defaultSort), [state, views, defaultSort]);
  return { state, change, query };
}
