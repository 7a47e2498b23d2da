import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type PutawayTask = Schema<'inventory.PutawayTask'>;
export type Proposal = Schema<'inventory.PutawayProposal'>;
export type PutawayRule = Schema<'inventory.PutawayRule'>;
export type PutawayRuleList = Schema<'inventory.PutawayRuleList'>;

export const putawayPath = '/api/inventory/putaway';
export const rulesOf = (warehouse: string) =>
  `/api/inventory/warehouses/${warehouse}/putaway-rules`;
export const keyOf = (task: PutawayTask) => `${task.bin}|${task.sku}|${task.lot ?? ''}`;

/** What of an item waits in the receiving places of a warehouse. */
export async function waitingOf(sku: string, warehouse: string): Promise<PutawayTask[]> {
  const page = await api.get<Page<PutawayTask>>(putawayPath, { query: { sku, warehouse } });
  return page.items;
}

/** How many lines wait there. */
export function useWaiting(warehouse: string | undefined) {
  return useQuery({
    queryKey: ['inventory', 'putaway', warehouse],
    queryFn: () => api.get<Page<PutawayTask>>(putawayPath, { query: { warehouse, limit: 1 } }),
    enabled: warehouse !== undefined,
  });
}

export const putAway = (task: PutawayTask, into: string, quantity: string) =>
  api.post(
    putawayPath,
    { from: task.bin, sku: task.sku, lot: task.lot ?? undefined, into, quantity },
    { idempotencyKey: idempotencyKey() },
  );

export function useRules(warehouse: string | undefined) {
  return useQuery({
    queryKey: ['inventory', 'putaway-rules', warehouse],
    queryFn: () => api.get<PutawayRuleList>(rulesOf(warehouse ?? '')),
    enabled: warehouse !== undefined,
  });
}
