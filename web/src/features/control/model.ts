import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Filled, Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type FindingLine = Schema<'control.FindingLine'>;
export type Finding = FindingLine['finding'];
export type Kind = Finding['kind'];
export type Overview = Schema<'control.FindingDesk.Overview'>;
export type Around = Schema<'control.ControlController.Around'>;
export type Settings = Filled<Schema<'control.ControlSettings'>>;

export type Scan = Schema<'control.Scan'>;

export const scansPath = '/api/control/scans';
export const findingsPath = '/api/control/findings';

export const kinds: Kind[] = [
  'split-orders',
  'near-threshold',
  'repeated-urgent',
  'fast-decisions',
  'price-creep',
  'concentration',
  'duplicate-lines',
];

export const kindNames: Record<Kind, { zh: string; en: string }> = {
  'split-orders': { zh: '拆单', en: 'Split orders' },
  'near-threshold': { zh: '卡线', en: 'Just under a band' },
  'repeated-urgent': { zh: '频繁紧急', en: 'Repeatedly urgent' },
  'fast-decisions': { zh: '秒批', en: 'Decided in seconds' },
  'price-creep': { zh: '价格攀升', en: 'Price creep' },
  concentration: { zh: '采购集中', en: 'Concentration' },
  'duplicate-lines': { zh: '重复采购', en: 'Bought twice' },
};

export const severityStatus: StatusMap<Finding['severity']> = {
  high: { tone: 'exception', zh: '高', en: 'High' },
  medium: { tone: 'soon', zh: '中', en: 'Medium' },
  low: { tone: 'waiting', zh: '低', en: 'Low' },
};

export const verdictStatus: StatusMap<Finding['verdict']> = {
  open: { tone: 'waiting', zh: '待判断', en: 'Open' },
  useful: { tone: 'ok', zh: '属实', en: 'Useful' },
  dismissed: { tone: 'closed', zh: '无问题', en: 'Not an issue' },
};

export function useFinding(id: string) {
  return useQuery({
    queryKey: ['control', 'finding', id],
    queryFn: () => api.get<FindingLine>(`${findingsPath}/${id}`),
  });
}

/** What was noticed in the last twelve months. */
export function useOverview() {
  return useQuery({
    queryKey: ['control', 'overview'],
    queryFn: () => api.get<Overview>('/api/control/overview'),
  });
}

/** Orders around a band; the lowest when none is chosen. */
export function useAround(band: number | null) {
  return useQuery({
    queryKey: ['control', 'around', band],
    queryFn: () => api.get<Around>('/api/control/amounts', { query: { band } }),
  });
}

export function useControlSettings() {
  return useQuery({
    queryKey: ['control', 'settings'],
    queryFn: () => api.get<Settings>('/api/control/settings'),
  });
}

export const scanOpen = ({ state }: Scan) => state === 'queued' || state === 'running';

const stages: Scan['stage'][] = ['reading', 'examining', 'habits'];

/** How far a scan is, of 100. */
export function scanPercent({ state, stage, done, total }: Scan): number {
  if (state === 'done') return 100;
  const share = total > 0 ? done / total : 0;
  return Math.floor(((stages.indexOf(stage) + share) / stages.length) * 100);
}

/** The latest scans of the past; asked for again while one is under way. */
export function useScans() {
  return useQuery({
    queryKey: ['control', 'scans'],
    queryFn: () => api.get<Scan[]>(scansPath),
    refetchInterval: ({ state }) => (state.data?.some(scanOpen) ? 1_500 : false),
  });
}

export const scanStatus: StatusMap<Scan['state']> = {
  queued: { tone: 'waiting', zh: '排队', en: 'Queued' },
  running: { tone: 'progress', zh: '检查中', en: 'Under way' },
  done: { tone: 'ok', zh: '完成', en: 'Done' },
  failed: { tone: 'exception', zh: '失败', en: 'Failed' },
};
