import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type Frame = Schema<'mining.MiningController.Frame'>;
export type Analysis = Schema<'mining.Analysis'>;
export type Result = Schema<'mining.AnalysisResult'>;
export type Activity = Schema<'mining.AnalysisResult.Activity'>;
export type Way = Schema<'mining.AnalysisResult.Way'>;
export type Variant = Schema<'mining.AnalysisResult.Variant'>;
export type Case = Schema<'mining.AnalysisResult.Case'>;
export type Found = Schema<'mining.AnalysisResult.Found'>;
export type Bottleneck = Schema<'mining.AnalysisResult.Bottleneck'>;
export type Cause = Schema<'mining.AnalysisResult.Cause'>;
export type Life = Schema<'mining.Life'>;
export type LogFile = Schema<'mining.LogFile'>;

export const base = '/api/mining';

/** Which lives are looked at. */
export interface Scope {
  log?: string;
  type: string;
  from?: string;
  to?: string;
  shop?: string;
  warehouse?: string;
  scenario?: string;
  department?: string;
}

export function useFrame(log: string | undefined) {
  return useQuery({
    queryKey: ['mining', 'frame', log],
    queryFn: () => api.get<Frame>(`${base}/frame`, { query: { log } }),
  });
}

const running = (state: string | undefined) => state === 'queued' || state === 'running';

/** Asks, and looks again every second until it is done. */
export function useAnalysis(scope: Scope | undefined) {
  const asked = useQuery({
    queryKey: ['mining', 'asked', scope],
    queryFn: () => api.post<Analysis>(`${base}/analyses`, scope),
    enabled: scope !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const id = asked.isPlaceholderData ? undefined : asked.data?.id;
  const found = useQuery({
    queryKey: ['mining', 'analysis', id],
    queryFn: () => api.get<Analysis>(`${base}/analyses/${id}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (running(state.data?.state) ? 1_000 : false),
    placeholderData: keepPreviousData,
  });
  return {
    analysis: found.data,
    error: asked.error ?? found.error,
    retry: () => void asked.refetch(),
  };
}

export function useLife(id: number | undefined) {
  return useQuery({
    queryKey: ['mining', 'life', id],
    queryFn: () => api.get<Life>(`${base}/cases/${id}`),
    enabled: id !== undefined,
  });
}

/** The page of the very thing a case is about; none where there is no such page. */
export function pathOf(life: Pick<Life, 'type' | 'key' | 'label'>): string | undefined {
  switch (life.type) {
    case 'sales-order':
      return `/sales/orders/${life.key}/thread`;
    case 'purchase-order':
      return `/purchasing/orders/${life.key}`;
    default:
      return undefined;
  }
}
