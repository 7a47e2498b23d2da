import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { NodeSummary, RunSummary } from './model';

const every = 5_000;

/** What became of the orders of a stretch of time; asked again while some are under way. */
export function useSummary(query: { from: string; until?: string; shop?: string }) {
  return useQuery({
    queryKey: ['monitoring', 'summary', query],
    queryFn: () => api.get<RunSummary>('/api/monitoring/summary', { query }),
    refetchInterval: ({ state }) => (state.data && state.data.sums.underWay === 0 ? false : every),
    retry: false,
  });
}

/** Everything that stands at a node without having failed. */
export const waitingAt = (node: NodeSummary): number =>
  node.ready + node.held + node.waiting.reduce((sum, { orders }) => sum + orders, 0);

/** Share of the passages that were in time; nothing where there were none. */
export const withinOf = (node: NodeSummary): number | null =>
  node.passages === 0 ? null : node.withinLimit / node.passages;
