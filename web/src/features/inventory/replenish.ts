import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';

export type Task = Schema<'inventory.Replenishment'>;
export type PickBin = Schema<'inventory.PickBinView'>;

export const tasksPath = '/api/inventory/replenishments';
export const pickBinsPath = '/api/inventory/pick-bins';
export const taskKey = (task: Task) => `${task.into}|${task.sku}`;

export const tasksOf = (warehouse: string | undefined, signal?: AbortSignal) =>
  api.get<Task[]>(tasksPath, { query: { warehouse }, signal });

/** What is to be filled up there, the urgent first. */
export function useTasks(warehouse: string | undefined) {
  return useQuery({
    queryKey: ['inventory', 'replenishments', warehouse],
    queryFn: ({ signal }) => tasksOf(warehouse, signal),
    enabled: warehouse !== undefined,
  });
}

export const bring = (task: Task, quantity: string) =>
  api.post(
    tasksPath,
    {
      from: task.from?.bin,
      sku: task.sku,
      lot: task.from?.lot ?? undefined,
      into: task.into,
      quantity,
    },
    { idempotencyKey: idempotencyKey() },
  );
