import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type Kind = 'supplier' | 'customer' | 'partner';

export interface Contact {
  name: string;
  phone: string;
  email: string;
}
export interface Terms {
  days: number;
  currency: string;
  leadTimeDays: number | null;
  creditLimit: string | null;
  role: 'channel' | 'trader' | 'distributor' | null;
  commission: string | null;
}
export type PartyRow = Schema<'parties.PartyRow'>;
export interface Qualification {
  kind: string;
  number: string;
  issuedBy: string;
  validFrom: string;
  validUntil: string | null;
}
export interface PartyContent {
  name: string;
  shortName: string;
  contact: Contact;
  country: string;
  address: string;
  taxNumber: string;
  terms: Terms;
  note: string;
  qualifications: Qualification[];
}
export interface Party {
  id: string;
  kind: Kind;
  code: string;
  active: boolean;
  version: number;
  content: PartyContent;
  updatedAt: string;
  updatedBy: string;
}
export interface ShopContent {
  name: string;
  platform: string;
  currency: string;
  splitAllowed: boolean;
  sameCodes: boolean;
  safety: { buffer: string; percent: number };
  feedbackUrl: string;
  extraFields: { key: string; nameZh: string; nameEn: string }[];
}
export interface Shop {
  id: string;
  code: string;
  active: boolean;
  version: number;
  content: ShopContent;
  mappings: number;
  updatedAt: string;
  updatedBy: string;
}
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
