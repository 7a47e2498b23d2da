import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { base, type Trend } from './model';

export type Baseline = Schema<'insight.Baseline'>;
export type Change = Trend['changes'][number];
export type Band = Schema<'insight.Band'>;

/** Periods kept under a name, the latest first. */
export function useBaselines() {
  return useQuery({
    queryKey: ['insight', 'baselines'],
    queryFn: () => api.get<Baseline[]>(`${base}/baselines`),
    staleTime: 60_000,
  });
}

/** Versions of the rules that were published. */
export function useChanges() {
  return useQuery({
    queryKey: ['insight', 'changes'],
    queryFn: () => api.get<Change[]>(`${base}/changes`),
    staleTime: 60_000,
  });
}

export function useBands() {
  return useQuery({
    queryKey: ['insight', 'band-settings'],
    queryFn: () => api.get<Band[]>(`${base}/band-settings`),
  });
}

/** After a change every report is asked for again. */
export function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['insight'] });
}
