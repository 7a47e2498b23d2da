import type { Status } from '@/ui/tone';
import type { RequestLine } from './model';

/** Where a request stands. */
export const requestStates: Record<RequestLine['state'], Status> = {
  waiting: { tone: 'waiting', zh: '审批中', en: 'In approval' },
  approved: { tone: 'ok', zh: '已同意', en: 'Approved' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};
