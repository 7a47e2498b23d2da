import type { StatusMap } from '@/ui/tone';
import type { Backtest, Finding, VersionHead } from './model';

export type Standing = 'inForce' | 'draft' | 'scheduled' | 'past';

/** Where a version stands now. */
export function standing(head: VersionHead, inForce: number | undefined, now: number): Standing {
  if (head.state === 'draft') return 'draft';
  if (head.version === inForce) return 'inForce';
  return head.effectiveFrom && Date.parse(head.effectiveFrom) > now ? 'scheduled' : 'past';
}

export const standings: StatusMap<Standing> = {
  inForce: { tone: 'ok', zh: '生效中', en: 'In force' },
  draft: { tone: 'progress', zh: '草稿', en: 'Draft' },
  scheduled: { tone: 'waiting', zh: '待生效', en: 'Scheduled' },
  past: { tone: 'closed', zh: '不再生效', en: 'Not in force' },
};

export const severities: StatusMap<Finding['severity']> = {
  error: { tone: 'overdue', zh: '错误', en: 'Error' },
  warning: { tone: 'soon', zh: '提醒', en: 'Warning' },
  info: { tone: 'waiting', zh: '说明', en: 'Note' },
};

export const backtestStates: StatusMap<Backtest['state']> = {
  queued: { tone: 'waiting', zh: '排队', en: 'Queued' },
  running: { tone: 'progress', zh: '进行中', en: 'Running' },
  done: { tone: 'ok', zh: '完成', en: 'Done' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
  failed: { tone: 'overdue', zh: '失败', en: 'Failed' },
};
