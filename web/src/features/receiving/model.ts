import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import type { StatusMap } from '@/ui/tone';

export type Return = Schema<'receiving.ReturnView'>;
export type ReturnTrace = Schema<'receiving.ReturnTrace'>;
export type ReturnGoods = Schema<'receiving.ReturnGoods'>;
export type Returnable = Schema<'receiving.Returnable'>;
export type Refund = Schema<'receiving.RefundView'>;
export type AtTheDoor = Schema<'receiving.AtTheDoor'>;
export type Warehouse = Schema<'inventory.WarehouseFacts'>;

export const reasons = [
  'unwanted',
  'quality',
  'broken',
  'wrong',
  'description',
  'refused',
  'other',
] as const;
export const wishes = ['refund', 'exchange', 'nothing'] as const;
export const origins = ['service', 'shop', 'refused', 'blind'] as const;
export const states: Return['state'][] = [
  'announced',
  'received',
  'inspected',
  'closed',
  'expired',
  'cancelled',
];

export const returnStates: StatusMap<Return['state']> = {
  announced: { tone: 'waiting', zh: '待收货', en: 'Announced' },
  received: { tone: 'progress', zh: '待质检', en: 'To inspect' },
  inspected: { tone: 'soon', zh: '待处理', en: 'To settle' },
  closed: { tone: 'ok', zh: '已完结', en: 'Closed' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
  expired: { tone: 'closed', zh: '已过期', en: 'Expired' },
};

export const refundStates: StatusMap<Refund['state']> = {
  requested: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  approved: { tone: 'ok', zh: '已同意', en: 'Approved' },
  rejected: { tone: 'closed', zh: '已驳回', en: 'Rejected' },
};

export const returnsPath = '/api/receiving/returns';
export const refundsPath = '/api/receiving/refunds';
export const returnPage = (id: string) => `/receiving/returns/${id}`;
export const doorPage = (id: string) => `/receiving/door/${id}`;

export function useReturn(id: string) {
  return useQuery({
    queryKey: ['receiving', 'return', id],
    queryFn: () => api.get<ReturnTrace>(`${returnsPath}/${id}`),
  });
}

/** Does something about returns and reads everything about them anew. */
export function useReceiving() {
  const client = useQueryClient();
  return async <T>(path: string, body: unknown = {}, key = idempotencyKey()): Promise<T> => {
    const answer = await api.post<T>(path, body, { idempotencyKey: key });
    await client.invalidateQueries({ queryKey: ['receiving'] });
    return answer;
  };
}

/** Warehouses to choose from and to name. */
export function useWarehouses() {
  const { pick } = useI18n();
  const { data } = useQuery({
    queryKey: ['inventory', 'warehouses'],
    queryFn: () => api.get<Warehouse[]>('/api/inventory/warehouses'),
    staleTime: 60_000,
  });
  const options = (data ?? []).map((one) => ({
    value: one.id,
    label: pick({ zh: one.nameZh, en: one.nameEn }),
  }));
  return {
    options,
    name: (id: string | undefined) => options.find(({ value }) => value === id)?.label ?? '—',
  };
}
