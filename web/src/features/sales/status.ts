import type { Tone } from '@/theme';

export { isEnded, isGone, orderStatuses as statuses, statusCode } from '@/ui/orderStatus';

/** 红黄绿蓝紫 = 1–5. */
export const flags: { flag: number; tone: Tone; zh: string; en: string }[] = [
  { flag: 1, tone: 'overdue', zh: '红', en: 'Red' },
  { flag: 2, tone: 'soon', zh: '黄', en: 'Yellow' },
  { flag: 3, tone: 'ok', zh: '绿', en: 'Green' },
  { flag: 4, tone: 'progress', zh: '蓝', en: 'Blue' },
  { flag: 5, tone: 'exception', zh: '紫', en: 'Violet' },
];
