import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type {
  Backtest,
  ChangedCase,
  Diff,
  Explanation,
  Facts,
  Report,
  Rule,
  SetRow,
  SetView,
  VersionHead,
  VersionView,
} from './model';

const sets = '/api/rules/sets';
const one = (name: string) => `${sets}/${name}`;

export const setPath = (name: string) => `/rules/${name}`;

export function useRuleSets() {
  return useQuery({
    queryKey: ['rules', 'sets'],
    queryFn: ({ signal }) => api.get<SetRow[]>(sets, { signal }),
  });
}

export function useRuleSet(name: string) {
  return useQuery({
    queryKey: ['rules', 'set', name],
    queryFn: ({ signal }) => api.get<SetView>(one(name), { signal }),
  });
}

export function useVersion(name: string, version: number | undefined) {
  return useQuery({
    queryKey: ['rules', 'version', name, version],
    enabled: version !== undefined,
    queryFn: ({ signal }) => api.get<VersionView>(`${one(name)}/versions/${version}`, { signal }),
  });
}

/** What the checks say of rules as they are written now. */
export function useCheck(name: string, rules: readonly Rule[] | undefined) {
  return useQuery<Report>({
    queryKey: ['rules', 'check', name, rules],
    enabled: rules !== undefined,
    placeholderData: (before) => before,
    queryFn: ({ signal }) => api.post<Report>(`${one(name)}/check`, { rules }, { signal }),
  });
}

export function useDiff(name: string, from: number, to: number) {
  return useQuery({
    queryKey: ['rules', 'diff', name, from, to],
    enabled: from > 0 && to > 0 && from !== to,
    queryFn: ({ signal }) => api.get<Diff>(`${one(name)}/diff`, { query: { from, to }, signal }),
  });
}

export const explain = (name: string, version: number, facts: Facts) =>
  api.post<Explanation>(`${one(name)}/explain`, { version, facts });

export const beginDraft = (name: string, from: number, idempotencyKey: string) =>
  api.post<VersionView>(`${one(name)}/draft`, { from }, { idempotencyKey });

export const saveDraft = (name: string, revision: number, note: string, rules: readonly Rule[]) =>
  api.put<VersionHead>(`${one(name)}/draft`, { revision, note, rules });

export const discardDraft = (name: string, revision: number) =>
  api.delete<void>(`${one(name)}/draft`, { query: { revision } });

export interface Publication {
  revision: number;
  note: string;
  effectiveFrom?: string;
  effectiveUntil?: string;
}

export const publishDraft = (name: string, wanted: Publication, idempotencyKey: string) =>
  api.post<VersionView>(`${one(name)}/draft/publish`, wanted, { idempotencyKey });

export function useBacktests(name: string) {
  return useQuery({
    queryKey: ['rules', 'backtests', name],
    queryFn: ({ signal }) => api.get<Backtest[]>(`${one(name)}/backtests`, { signal }),
  });
}

export const isOpen = (state: Backtest['state']) => state === 'queued' || state === 'running';

export const readBacktest = (id: string) => api.get<Backtest>(`/api/rules/backtests/${id}`);

export function useBacktest(id: string | undefined) {
  return useQuery({
    queryKey: ['rules', 'backtest', id],
    enabled: id !== undefined,
    queryFn: () => readBacktest(id ?? ''),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data.state) ? 1_000 : false),
  });
}

export function useChanges(id: string | undefined, of: { present: string; draft: string } | null) {
  return useQuery({
    queryKey: ['rules', 'backtest', id, 'changes', of],
    enabled: id !== undefined,
    queryFn: () =>
      api.get<ChangedCase[]>(`/api/rules/backtests/${id}/changes`, {
        query: of ? { present: of.present, draft: of.draft } : {},
      }),
  });
}

export const askBacktest = (name: string, version: number, idempotencyKey: string) =>
  api.post<Backtest>(`${one(name)}/backtests`, { version }, { idempotencyKey });

export const cancelBacktest = (id: string) => api.post<void>(`/api/rules/backtests/${id}/cancel`);

/** Forgets what the server said about a rule set, after it changed. */
export function useForget() {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['rules'] }), [client]);
}
