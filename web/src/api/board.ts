import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '@/i18n';
import { api } from './client';

/** One node of the board, as the server counts it. */
export interface NodeColumn {
  node: string;
  title: Bilingual;
  owner: Bilingual;
  automatic: boolean;
  limitSeconds: number;
  ready: number;
  waiting: number;
  held: number;
  exceptions: number;
  overdue: number;
  passed: number;
  withinLimit: number;
  p90Seconds: number | null;
}

/** How many orders stand where, how many are late, how long the nodes took lately. */
export interface Board {
  asOf: string;
  paceSince: string;
  shop: string | null;
  nodes: NodeColumn[];
  open: number;
  overdue: number;
  exceptions: number;
}

export const underWay = ({ ready, waiting, held }: NodeColumn) => ready + waiting + held;

/** The node board of a shop, or of all; asked again every so many milliseconds. */
export function useBoard(shop: string | undefined, every: number, enabled = true) {
  return useQuery({
    queryKey: ['monitoring', 'board', shop ?? ''],
    queryFn: () => api.get<Board>('/api/monitoring/board', { query: { shop } }),
    refetchInterval: every,
    placeholderData: (before) => before,
    enabled,
  });
}
