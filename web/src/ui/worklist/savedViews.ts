import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';

/** A name for a state of a worklist, kept as its address and its columns. */
export interface SavedView {
  id: string;
  name: string;
  search: string;
  columns: string[];
  /** The role it is shared with. */
  role?: string | null;
  mine: boolean;
  /** The reader opens the list with it. */
  opensWith: boolean;
}

export type NewView = Pick<SavedView, 'name' | 'search' | 'columns' | 'role'>;

const path = '/api/platform/views';
const queryKey = (worklist: string) => ['views', worklist];

/** My views of a worklist and those of my roles; none where they cannot be read. */
export function useSavedViews(worklist: string) {
  return useQuery({
    queryKey: queryKey(worklist),
    queryFn: () => api.get<SavedView[]>(path, { query: { worklist } }),
    staleTime: 5 * 60_000,
    retry: false,
  });
}

type Change =
  | { act: 'save'; view: NewView }
  | { act: 'remove' | 'openWith'; id: string }
  | { act: 'openPlain' };

/** Saves, removes and chooses views of a worklist. */
export function useViewChange(worklist: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change): Promise<unknown> => {
      switch (change.act) {
        case 'save':
          return api.put(path, { worklist, ...change.view });
        case 'remove':
          return api.delete(`${path}/${change.id}`);
        case 'openWith':
          return api.put(`${path}/${change.id}/default`);
        case 'openPlain':
          return api.delete(`${path}/default?worklist=${encodeURIComponent(worklist)}`);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKey(worklist) }),
  });
}
