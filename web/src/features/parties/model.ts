import type { Answered, Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type Party = Answered<Schema<'parties.PartyView'>>;
export type Kind = Party['kind'];
/** What can be said of a party; sent as a whole, answered as a whole. */
export type PartyContent = Party['content'];
export type Contact = PartyContent['contact'];
export type Terms = PartyContent['terms'];
export type Qualification = PartyContent['qualifications'][number];
export type PartyRow = Answered<Schema<'parties.PartyRow'>>;
export type Shop = Answered<Schema<'parties.ShopView'>>;
export type ShopContent = Shop['content'];
export type SkuMapping = Schema<'parties.SkuMappingView'>;

export const activity: StatusMap<'active' | 'inactive'> = {
  active: { tone: 'ok', zh: '在用', en: 'Active' },
  inactive: { tone: 'closed', zh: '停用', en: 'Inactive' },
};
export const activityOf = (active: boolean) => (active ? activity.active : activity.inactive);

export const expiry: StatusMap<'valid' | 'soon' | 'expired'> = {
  valid: { tone: 'ok', zh: '有效', en: 'Valid' },
  soon: { tone: 'soon', zh: '将到期', en: 'Ends soon' },
  expired: { tone: 'overdue', zh: '已到期', en: 'Expired' },
};

const month = 30 * 24 * 3_600_000;

/** How far a document is from its last day. */
export function expiryOf(until: string | null, now: Date): (typeof expiry)[keyof typeof expiry] {
  if (until === null) return expiry.valid;
  const end = new Date(`${until}T23:59:59+08:00`).getTime();
  if (end < now.getTime()) return expiry.expired;
  return end - now.getTime() < month ? expiry.soon : expiry.valid;
}
