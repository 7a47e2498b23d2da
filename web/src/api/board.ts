import { useQueries, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Schema } from './model';

/** How many orders stand where, how many are late, how long the nodes took lately. */
export type Board = Schema<'monitoring.BoardView'>;

/** One node of the board, as the server counts it. */
export type NodeColumn = Board['nodes'][number];

export const underWay = ({ ready, waiting, held }: NodeColumn) => ready + waiting + held;

const boardOf = (shop: string | undefined, every: number) => ({
  queryKey: ['monitoring', 'board', shop ?? ''],
  queryFn: () => api.get<Board>('/api/monitoring/board', { query: { shop } }),
  refetchInterval: every,
});

/** The node board of a shop, or of all; asked again every so many milliseconds. */
export function useBoard(shop: string | undefined, every: number, enabled = true) {
  return useQuery({
    ...boardOf(shop, every),
    placeholderData: (before: Board | undefined) => before,
    enabled,
  });
}

/** The boards of these shops, as far as they have come. */
export function useShopBoards(shops: readonly string[], every: number): Board[] {
  return useQueries({
    queries: shops.map((shop) => boardOf(shop, every)),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [data] : [])),
  });
}
