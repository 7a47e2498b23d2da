import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Filled, Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type AlertLine = Schema<'alerts.AlertLine'>;
export type Alert = AlertLine['alert'];
export type AlertDetail = Schema<'alerts.AlertDesk.Detail'>;
export type AlertStep = AlertDetail['steps'][number];
export type RuleLine = Schema<'alerts.AlertRuleLine'>;
export type RuleView = Schema<'alerts.AlertRuleView'>;
type Said = Schema<'alerts.AlertContent'>;
/** What a rule says; what it leaves open is null. */
export type Content = Filled<Omit<Said, 'due' | 'escalateMinutes' | 'from' | 'until'>> & {
  due: NonNullable<Said['due']> | null;
  escalateMinutes: number | null;
  from: string | null;
  until: string | null;
};
export type Kind = Schema<'alerts.AlertRuleController.AlertKindView'>;
export type Check = Schema<'alerts.AlertRuleController.AlertCheck'>;
export type Trial = Schema<'alerts.AlertTrial.Outcome'>;
export type Review = Schema<'alerts.AlertReviews.Review'>;
export type ReviewLine = Schema<'alerts.AlertReviewLine'>;
export type Standing = Schema<'alerts.AlertCounts.Standing'>;
export type OwnerChoices = Schema<'alerts.AlertOwnerChoices.Choices'>;
export type Cause = NonNullable<Alert['cause']>;

export const alertsPath = '/api/alerts';
export const rulesPath = '/api/alerts/rules';

export const severityStatus: StatusMap<Alert['severity']> = {
  critical: { tone: 'exception', zh: '严重', en: 'Critical' },
  warning: { tone: 'soon', zh: '警告', en: 'Warning' },
  info: { tone: 'waiting', zh: '提示', en: 'Info' },
};

export const stateStatus: StatusMap<Alert['state']> = {
  open: { tone: 'waiting', zh: '待处理', en: 'Open' },
  solved: { tone: 'ok', zh: '已处理', en: 'Solved' },
  settled: { tone: 'closed', zh: '自行解除', en: 'Settled by itself' },
};

export const severities: Alert['severity'][] = ['critical', 'warning', 'info'];

export const causes: Cause[] = [
  'supplier-slow',
  'carrier-slow',
  'customer-payment',
  'demand-peak',
  'planning',
  'our-delay',
  'data-fault',
  'false-alarm',
  'other',
];

export const useAlert = (id: string) =>
  useQuery({
    queryKey: ['alerts', 'one', id],
    queryFn: () => api.get<AlertDetail>(`${alertsPath}/${id}`),
  });

export const useStanding = () =>
  useQuery({
    queryKey: ['alerts', 'standing'],
    queryFn: () => api.get<Standing>(`${alertsPath}/standing`),
    refetchInterval: 60_000,
  });

export const useKinds = () =>
  useQuery({
    queryKey: ['alerts', 'kinds'],
    queryFn: () => api.get<Kind[]>(`${rulesPath}/kinds`),
    staleTime: 300_000,
  });

export const useRules = () =>
  useQuery({
    queryKey: ['alerts', 'rules'],
    queryFn: () => api.get<RuleLine[]>(rulesPath),
  });

export const useRule = (id: string | undefined) =>
  useQuery({
    queryKey: ['alerts', 'rule', id],
    queryFn: () => api.get<RuleView>(`${rulesPath}/${id ?? ''}`),
    enabled: id !== undefined,
  });

/** Whom rules may tell; only for those who write them. */
export const useOwnerChoices = (enabled: boolean) =>
  useQuery({
    queryKey: ['alerts', 'owners'],
    queryFn: () => api.get<OwnerChoices>(`${rulesPath}/owners`),
    staleTime: 300_000,
    enabled,
  });

export const emptyContent: Content = {
  nameZh: '',
  nameEn: '',
  when: 'true',
  due: null,
  severity: 'warning',
  owner: { kind: 'in-charge', value: 'operations' },
  escalateMinutes: null,
  workingHoursOnly: false,
  from: null,
  until: null,
  adviceZh: '',
  adviceEn: '',
};
