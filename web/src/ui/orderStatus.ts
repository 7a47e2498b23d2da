import type { Schema } from '@/api/model';
import type { StatusMap } from './tone';

export type OrderStatus = Schema<'sales.OrderSummary'>['status'];

/** What an order's status looks like and is called. */
export const orderStatuses: StatusMap<OrderStatus> = {
  received: { tone: 'progress', zh: '处理中', en: 'In process' },
  waiting: { tone: 'waiting', zh: '等待', en: 'Waiting' },
  backOrder: { tone: 'waiting', zh: '欠单', en: 'Back order' },
  inReview: { tone: 'waiting', zh: '待审单', en: 'In review' },
  held: { tone: 'soon', zh: '挂起', en: 'On hold' },
  exception: { tone: 'exception', zh: '异常', en: 'Exception' },
  allocated: { tone: 'progress', zh: '待拣货', en: 'Allocated' },
  packed: { tone: 'progress', zh: '待出库', en: 'Packed' },
  dispatched: { tone: 'ok', zh: '已出库', en: 'Dispatched' },
  completed: { tone: 'closed', zh: '已完成', en: 'Completed' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

const ended: OrderStatus[] = ['completed', 'cancelled'];
const gone: OrderStatus[] = [...ended, 'dispatched'];

/** Nothing more is done with it: no clock. */
export const isEnded = (status: OrderStatus) => ended.includes(status);
/** It left the building: what goes where can no longer change. */
export const isGone = (status: OrderStatus) => gone.includes(status);

/** `inReview` → `in-review`, as filters and counts name it. */
export function statusCode(status: string): string {
  return status.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The codes of what is neither ended nor an exception: it stands at a node. */
export const underWayCodes = Object.keys(orderStatuses)
  .filter((status) => status !== 'exception' && !isEnded(status as OrderStatus))
  .map(statusCode);
