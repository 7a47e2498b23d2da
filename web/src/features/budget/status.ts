import type { Status } from '@/ui/tone';

/** How a budget stands. */
export const standings = {
  within: { tone: 'ok', zh: '预算内', en: 'Within' },
  near: { tone: 'soon', zh: '将用完', en: 'Nearly used' },
  passed: { tone: 'overdue', zh: '已超预算', en: 'Passed' },
} satisfies Record<string, Status>;
