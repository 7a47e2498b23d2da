import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Run, Verification } from './types';

const key = ['journal', 'verification'];
const pace = 700;
const rest = 15_000;

/** What is known about the proof; asked often while a verification runs. */
export function useVerification() {
  const client = useQueryClient();
  const state = useQuery({
    queryKey: key,
    queryFn: () => api.get<Verification>('/api/journal/verification'),
    refetchInterval: ({ state: { data } }) => (data?.running ? pace : rest),
  });
  const start = useMutation({
    mutationFn: () => api.post<Run>('/api/journal/verification'),
    onSuccess: (running) => {
      client.setQueryData<Verification>(key, (known) => known && { ...known, running });
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return { state, start };
}
