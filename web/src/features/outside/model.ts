import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import type { StatusMap } from '@/ui/tone';

export type OutsideWarehouse = Schema<'outside.OutsideWarehouse'>;
export type Instruction = Schema<'outside.Instruction'>;
export type InstructionTrace = Schema<'outside.InstructionController.Whole'>;
export type Difference = Schema<'outside.Difference'>;
export type ReportView = Schema<'outside.ReportView'>;
type Warehouse = Schema<'inventory.WarehouseFacts'>;

/** Where the pages of this feature begin. */
export const outsidePath = '/warehouse/outside';
export const warehousesPath = '/api/outside/warehouses';
export const instructionsPath = '/api/outside/instructions';
export const differencesPath = '/api/outside/differences';
export const instructionPage = (id: string) => `/warehouse/outside/instructions/${id}`;
export const differencePage = (id: string) => `/warehouse/outside/differences/${id}`;

export const instructionStates: StatusMap<Instruction['state']> = {
  waiting: { tone: 'waiting', zh: '待应答', en: 'Unanswered' },
  accepted: { tone: 'progress', zh: '已接单', en: 'Accepted' },
  picked: { tone: 'progress', zh: '已拣货', en: 'Picked' },
  packed: { tone: 'progress', zh: '已打包', en: 'Packed' },
  done: { tone: 'ok', zh: '已完成', en: 'Done' },
  refused: { tone: 'exception', zh: '已拒绝', en: 'Refused' },
  dropped: { tone: 'closed', zh: '已作废', en: 'Dropped' },
};

export const differenceStates: StatusMap<Difference['state']> = {
  open: { tone: 'exception', zh: '待处理', en: 'Open' },
  adjusting: { tone: 'progress', zh: '调账中', en: 'Being adjusted' },
  explained: { tone: 'closed', zh: '已说明', en: 'Explained' },
  adjusted: { tone: 'ok', zh: '已调账', en: 'Adjusted' },
  gone: { tone: 'closed', zh: '已消失', en: 'Gone' },
};

/** The state as it is shown: an answer that is late is louder than a waiting one. */
export function shownState(it: Instruction) {
  return it.issued.overdue
    ? ({ tone: 'overdue', zh: '超时未应答', en: 'Overdue' } as const)
    : instructionStates[it.state];
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

/** Warehouses that partners run. */
export function useOutside() {
  return useQuery({
    queryKey: ['outside', 'warehouses'],
    queryFn: ({ signal }) => api.get<OutsideWarehouse[]>(warehousesPath, { signal }),
    refetchInterval: 10_000,
  });
}

/** Sends an act and shows what became of it everywhere. */
export function useActing() {
  const client = useQueryClient();
  return async <T>(path: string, body: unknown = {}): Promise<T> => {
    const answer = await api.post<T>(path, body, { idempotencyKey: idempotencyKey() });
    await client.invalidateQueries({ queryKey: ['outside'] });
    return answer;
  };
}
