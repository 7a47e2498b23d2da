import type { Filled, Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type InboxItem = Schema<'approval.InboxItem'>;
export type Detail = Schema<'approval.ApprovalDetail'>;
export type Approval = Schema<'approval.ApprovalView'>;
export type Step = Approval['steps'][number];
export type Act = Detail['acts'][number];
export type Who = Approval['submitter'];
export type Card = NonNullable<Detail['card']>;
export type BatchTaken = Schema<'approval.BatchTaken'>;
type SettingsView = Schema<'approval.SettingsView'>;
type Role = Filled<SettingsView['roles'][number]>;
export interface Settings {
  limits: Filled<SettingsView['limits']>;
  roles: (Omit<Role, 'minutes'> & { minutes?: number | null })[];
  reasons: Filled<SettingsView['reasons'][number]>[];
}
export type StoredFile = Act['files'][number];
export type Verdict = 'approve' | 'reject' | 'return';

export const approvalStatus: StatusMap<Approval['state']> = {
  waiting: { tone: 'waiting', zh: '审批中', en: 'In approval' },
  approved: { tone: 'ok', zh: '已同意', en: 'Approved' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const stepStatus: StatusMap<Step['state']> = {
  pending: { tone: 'waiting', zh: '未到', en: 'To come' },
  active: { tone: 'progress', zh: '审批中', en: 'In progress' },
  approved: { tone: 'ok', zh: '已同意', en: 'Approved' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  dropped: { tone: 'closed', zh: '未办', en: 'Not needed' },
  removed: { tone: 'closed', zh: '已移除', en: 'Taken out' },
};

/** The one after the decided one, or the one before at the end of the list. */
export function nextOf(items: readonly InboxItem[], decided: string): InboxItem | undefined {
  const at = items.findIndex(({ step }) => step === decided);
  return items[at + 1] ?? (at > 0 ? items[at - 1] : items.find(({ step }) => step !== decided));
}
