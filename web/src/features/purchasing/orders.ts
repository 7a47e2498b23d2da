import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type {
  Attachment,
  Change,
  Delivery,
  Order,
  OrderContent,
  PricedLine,
  Standing,
  Version,
} from './model';

export const ordersPath = '/api/purchasing/orders';
export const orderPage = (id: string) => `/purchasing/orders/${id}`;

const part =
  <T>(name: string) =>
  (id: string) => ({
    queryKey: ['purchasing', 'order', id, name],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<T>(`${ordersPath}/${id}${name && `/${name}`}`, { signal }),
  });

export const useOrder = (id: string) =>
  useQuery({
    ...part<Order>('')(id),
    refetchInterval: ({ state }) => (state.data?.state === 'awaitingApproval' ? 10_000 : false),
  });
export const useLines = (id: string) => useQuery(part<PricedLine[]>('lines')(id));
export const useVersions = (id: string) => useQuery(part<Version[]>('versions')(id));
export const useDelivery = (id: string) => useQuery(part<Delivery>('delivery')(id));
export const useChanges = (id: string) => useQuery(part<Change[]>('changes')(id));
export const useAttachments = (id: string) => useQuery(part<Attachment[]>('attachments')(id));
/** How supplier and budget stand with the order as it is saved; asked anew with every revision. */
export const useStanding = ({ id, revision }: Order) => {
  const { queryKey, queryFn } = part<Standing>('standing')(id);
  return useQuery({
    queryKey: [...queryKey, revision],
    queryFn,
    placeholderData: (before) => before,
  });
};

export function useCounts() {
  return useQuery({
    queryKey: ['purchasing', 'counts'],
    queryFn: () => api.get<Record<string, number>>(`${ordersPath}/counts`),
    refetchInterval: 15_000,
  });
}

/** What the order says, in the shape it is sent in. */
export const contentOf = (order: Order, lines: readonly PricedLine[]): OrderContent => ({
  supplier: order.supplier,
  department: order.department,
  urgent: order.urgent,
  urgencyReason: order.urgencyReason,
  crossBorder: order.crossBorder,
  currency: order.total.currency,
  wantedOn: order.wantedOn,
  note: order.note,
  lines: lines.map(({ content }) => content),
});

/** After an act everything of purchasing is asked for again. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['purchasing'] }),
        client.invalidateQueries({ queryKey: ['approval'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
        client.invalidateQueries({ queryKey: ['worklist', 'purchasing.orders'] }),
      ]),
    [client],
  );
}
