import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type TileFigure = Schema<'boards.TileFigure'>;
export type TileRow = TileFigure['rows'][number];
export type TileLine = TileFigure['lines'][number];
export type TileFlow = TileFigure['flows'][number];
export type BoardView = Schema<'boards.BoardView'>;
export type BoardTile = BoardView['tiles'][number];
export type OfferedTile = Schema<'boards.BoardController.OfferedTile'>;
export type Unit = NonNullable<OfferedTile['unit']>;

export const base = '/api/boards';
const every = 5_000;

export const useBoards = () =>
  useQuery({ queryKey: ['boards', 'all'], queryFn: () => api.get<BoardView[]>(base) });

export const useBoard = (id: string | undefined) =>
  useQuery({
    queryKey: ['boards', 'one', id],
    queryFn: () => api.get<BoardView>(`${base}/${id}`),
    enabled: id !== undefined,
  });

/** The tiles the reader may put on a board. */
export const useTiles = () =>
  useQuery({
    queryKey: ['boards', 'tiles'],
    queryFn: () => api.get<OfferedTile[]>(`${base}/tiles`),
    staleTime: 60_000,
  });

/** What tiles tell, by code, followed every few seconds. */
export function useFigures(codes: readonly string[]) {
  const wanted = [...new Set(codes)].sort();
  return useQuery({
    queryKey: ['boards', 'figures', wanted],
    queryFn: () => api.get<TileFigure[]>(`${base}/figures`, { query: { tile: wanted } }),
    select: (figures) => new Map(figures.map((figure) => [figure.code, figure])),
    enabled: wanted.length > 0,
    refetchInterval: every,
  });
}

/** A number as it comes, for drawing and comparing; what is shown goes through `fmt`. */
export const amountOf = (value: string | number | null | undefined) => Number(value ?? 0);
