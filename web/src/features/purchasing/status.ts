import type { StatusMap } from '@/ui/tone';
import type { Change, Order, OrderState } from './model';
import type { AgreementState, RequisitionState, Rfq, RfqState } from './sourcing';

export const orderStates: StatusMap<OrderState> = {
  draft: { tone: 'closed', zh: '草稿', en: 'Draft' },
  awaitingApproval: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  approved: { tone: 'progress', zh: '已批准', en: 'Approved' },
  released: { tone: 'progress', zh: '已下达', en: 'Released' },
  partlyReceived: { tone: 'progress', zh: '部分收货', en: 'Partly received' },
  received: { tone: 'ok', zh: '已收货', en: 'Received' },
  closed: { tone: 'closed', zh: '已关闭', en: 'Closed' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const editable: readonly OrderState[] = ['draft', 'returned', 'rejected'];
export const binding: readonly OrderState[] = ['approved', 'released', 'partlyReceived'];

export const changeStates: StatusMap<Change['state']> = {
  awaitingApproval: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  applied: { tone: 'ok', zh: '已生效', en: 'Applied' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
};

export const requisitionStates: StatusMap<RequisitionState> = {
  draft: { tone: 'closed', zh: '草稿', en: 'Draft' },
  awaitingApproval: { tone: 'waiting', zh: '待审批', en: 'Awaiting approval' },
  returned: { tone: 'soon', zh: '已退回', en: 'Returned' },
  rejected: { tone: 'exception', zh: '已驳回', en: 'Rejected' },
  approved: { tone: 'progress', zh: '待采购', en: 'To buy' },
  ordered: { tone: 'ok', zh: '已转单', en: 'Ordered' },
  refused: { tone: 'exception', zh: '未采纳', en: 'Refused' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const rfqStates: StatusMap<RfqState> = {
  draft: { tone: 'closed', zh: '草稿', en: 'Draft' },
  sent: { tone: 'waiting', zh: '待报价', en: 'Sent' },
  awarded: { tone: 'ok', zh: '已定标', en: 'Awarded' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const answerStates: StatusMap<Rfq['suppliers'][number]['state']> = {
  asked: { tone: 'waiting', zh: '未答复', en: 'No answer yet' },
  offered: { tone: 'ok', zh: '已报价', en: 'Offered' },
  declined: { tone: 'closed', zh: '不报价', en: 'Offers nothing' },
};

export const agreementStates: StatusMap<AgreementState> = {
  draft: { tone: 'closed', zh: '草稿', en: 'Draft' },
  active: { tone: 'ok', zh: '生效中', en: 'In force' },
  closed: { tone: 'closed', zh: '已结束', en: 'Ended' },
};

/** What an order waits for: once it is released, the supplier's date comes before the goods. */
export const waitingFor = ({ state, times }: Order) =>
  state === 'released' && !times.confirmedAt ? 'unconfirmed' : state;
