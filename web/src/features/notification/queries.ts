import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type {
  Connection,
  Delivery,
  Detail,
  MyPreferences,
  Provider,
  Template,
  Channel,
} from './model';

const base = '/api/notification';
const preferences = ['notification', 'preferences'];

export function usePreferences() {
  return useQuery({
    queryKey: preferences,
    queryFn: () => api.get<MyPreferences>(`${base}/preferences`),
  });
}

export interface Choice {
  kind: string;
  channel: Channel;
  wanted: boolean;
}

/** Chooses a channel of a kind; shown at once, taken back when the server refuses. */
export function useChoose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, channel, wanted }: Choice) =>
      api.put(`${base}/preferences/${kind}/${channel}`, { wanted }),
    onMutate: ({ kind, channel, wanted }) =>
      queries.setQueryData<MyPreferences>(preferences, (old) =>
        old
          ? {
              ...old,
              kinds: old.kinds.map((one) =>
                one.kind === kind
                  ? {
                      ...one,
                      channels: wanted
                        ? [...one.channels, channel]
                        : one.channels.filter((other) => other !== channel),
                    }
                  : one,
              ),
            }
          : old,
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: preferences }),
  });
}

export function useProviders() {
  return useQuery({
    queryKey: ['notification', 'providers'],
    queryFn: () => api.get<Provider[]>(`${base}/providers`),
    staleTime: Infinity,
  });
}

export function useConnections() {
  return useQuery({
    queryKey: ['notification', 'connections'],
    queryFn: () => api.get<Connection[]>(`${base}/connections`),
    refetchInterval: 15_000,
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ['notification', 'templates'],
    queryFn: () => api.get<Template[]>(`${base}/templates`),
  });
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: ['notification', 'delivery', id],
    queryFn: () => api.get<Detail>(`${base}/deliveries/${id}`),
  });
}

/** What came to the demo phones; looked at again while one watches. */
export function useDemoPhone() {
  return useQuery({
    queryKey: ['notification', 'demo-phone'],
    queryFn: () => api.get<Delivery[]>(`${base}/demo-phone`),
    refetchInterval: 3_000,
  });
}
