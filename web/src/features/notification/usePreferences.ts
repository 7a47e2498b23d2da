import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Bilingual } from '@/i18n';

export interface Preference {
  kind: string;
  label: Bilingual;
  muted: boolean;
}

const queryKey = ['notification', 'preferences'];

export function usePreferences() {
  return useQuery({
    queryKey,
    queryFn: () => api.get<Preference[]>('/api/notification/preferences'),
  });
}

/** Mutes a kind or lets it through; shown at once, taken back when the server refuses. */
export function useMute() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, muted }: Pick<Preference, 'kind' | 'muted'>) =>
      api.put(`/api/notification/preferences/${kind}`, { muted }),
    onMutate: ({ kind, muted }) =>
      queries.setQueryData<Preference[]>(queryKey, (old) =>
        old?.map((one) => (one.kind === kind ? { ...one, muted } : one)),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
