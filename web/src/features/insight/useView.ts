import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Query } from '@/api/client';
import { periodOf } from './period';

/** What the bar at the top says; all of it stands in the address. */
export interface View {
  from: string;
  to: string;
  beforeFrom?: string;
  beforeTo?: string;
  department?: string;
  band?: string;
  role?: string;
  working: boolean;
}

const own = ['from', 'to', 'beforeFrom', 'beforeTo', 'department', 'band', 'role'] as const;

/** The view of the address; this quarter where it names no days. */
export function useView(today: string | undefined) {
  const [params, setParams] = useSearchParams();
  const view = useMemo((): View | undefined => {
    if (!today) return undefined;
    const named = periodOf('thisQuarter', today);
    const get = (key: string) => params.get(key) ?? undefined;
    return {
      from: get('from') ?? named.from,
      to: get('to') ?? named.to,
      beforeFrom: get('beforeFrom'),
      beforeTo: get('beforeTo'),
      department: get('department'),
      band: get('band'),
      role: get('role'),
      working: params.get('time') === 'working',
    };
  }, [params, today]);
  const query = useMemo(
    (): Query | undefined => view && Object.fromEntries(own.map((key) => [key, view[key]])),
    [view],
  );
  function set(part: Partial<View>) {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(part)) {
      const name = key === 'working' ? 'time' : key;
      const written = key === 'working' ? (value ? 'working' : '') : value;
      if (written) next.set(name, String(written));
      else next.delete(name);
    }
    setParams(next, { replace: true });
  }
  return { view, query, set };
}

/** The list of the very requests behind a figure, with the filters that stand. */
export function drillPath(view: View, more: Record<string, string>): string {
  const params = new URLSearchParams({ from: view.from, to: view.to });
  if (view.department) params.set('department', view.department);
  if (view.band) params.set('band', view.band);
  for (const [key, value] of Object.entries(more)) params.set(key, value);
  return `/insight/requests?${params.toString()}`;
}
