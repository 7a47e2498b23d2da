import type { Status } from '@/ui/tone';

/** How a budget stands. */
export const standings = {
  within: { tone: 'ok', zh: '预算内', en: 'Within' },
  near: { tone: 'soon', zh: '将用完', en: 'Nearly used' },
  passed: { tone: 'overdue', zh: '已超预算', en: 'Passed' },
} satisfies Record<string, Status>;

/** How far a budget adjustment is. */
export const adjustmentStates = {
  waiting: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  approved: { tone: 'ok', zh: '已同意', en: 'Approved' },
  rejected: { tone: 'closed', zh: '已驳回', en: 'Rejected' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
} satisfies Record<string, Status>;
