import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Frame, Scope } from './model';

const keys = ['log', 'type', 'from', 'to', 'shop', 'warehouse', 'scenario', 'department'] as const;
const preferred = ['sales-order', 'purchase-order'];

/** The scope of the address; orders where it names nothing. */
export function useScope(frame: Frame | undefined) {
  const [params, setParams] = useSearchParams();
  const scope = useMemo((): Scope | undefined => {
    if (!frame) return undefined;
    const types = Object.keys(frame.choices.types);
    const named = params.get('type');
    const type =
      named && types.includes(named)
        ? named
        : (preferred.find((one) => types.includes(one)) ?? types[0]);
    if (!type) return undefined;
    const own = keys.map((key) => [key, params.get(key) ?? undefined] as const);
    return { ...Object.fromEntries(own.filter(([, value]) => value)), type };
  }, [frame, params]);
  function set(part: Partial<Scope>) {
    const next = new URLSearchParams(params);
    if ('log' in part) keys.forEach((key) => next.delete(key));
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    setParams(next, { replace: true });
  }
  return { scope, set };
}
