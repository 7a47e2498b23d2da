import type { Status } from '@/ui/tone';
import type { Lot } from './model';

const states = {
  good: { tone: 'ok', zh: '正常', en: 'Good' },
  soon: { tone: 'soon', zh: '将到期', en: 'Expiring' },
  expired: { tone: 'overdue', zh: '已过期', en: 'Expired' },
} satisfies Record<string, Status>;

/** How a lot's date stands; days as `2026-11-22`. */
export function lotStatus(lot: Lot, today: string, soon: string): Status {
  if (lot.expired || (lot.expiresOn && lot.expiresOn < today)) return states.expired;
  return lot.expiresOn && lot.expiresOn < soon ? states.soon : states.good;
}
