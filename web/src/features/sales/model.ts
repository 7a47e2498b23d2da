import type { Bilingual } from '@/i18n';
import type { MoneyValue, QuantityValue } from '@/i18n/fmt';

export type OrderStatus =
  | 'received'
  | 'waiting'
  | 'inReview'
  | 'held'
  | 'exception'
  | 'allocated'
  | 'packed'
  | 'dispatched'
  | 'completed'
  | 'cancelled';

/** An order as lists show it. */
export interface OrderRow {
  id: string;
  number: string;
  shop: string;
  platformNumber: string;
  status: OrderStatus;
  node: string;
  dueAt: string;
  orderedAt: string;
  acceptedAt: string;
  paidAt: string | null;
  total: MoneyValue;
  lineCount: number;
  recipient: string;
  province: string;
  city: string;
  flag: number;
  staffNote: string;
}

export interface OrderLine {
  lineNo: number;
  kind: 'goods' | 'charge';
  platformSku: string;
  sku: string | null;
  description: string;
  quantity: QuantityValue;
  unitPrice: string;
}

export interface ShipTo {
  recipient: string;
  phone: string;
  country: string;
  province: string;
  city: string;
  district: string;
  divisionCode: string;
  street: string;
  postcode: string;
}

/** An earlier revision; its personal data is covered. */
export interface PastRevision {
  revision: number;
  replacedAt: string;
  replacedBy: string;
  total: MoneyValue;
  lines: OrderLine[];
  shipTo: ShipTo;
}

export interface Considered {
  warehouse: string;
  rank: number;
  complete: boolean;
  missing: string[];
}

/** Why a warehouse ships an order. */
export interface WhyWarehouse {
  warehouse: string;
  rank: number;
  code: string;
  considered: Considered[];
}

export interface Step {
  code: string;
  title: Bilingual;
  ownerDepartment: string;
  limitSeconds: number;
}

/** Where the order stands in the standard it follows. */
export interface Standing {
  standard: string;
  steps: Step[];
  node: string;
  state: 'ready' | 'waiting' | 'exception' | 'held' | 'done' | 'cancelled';
  waitsFor: string | null;
  enteredAt: string;
  dueAt: string;
}

export interface Order {
  id: string;
  number: string;
  platformNumber: string;
  scenario: string;
  revision: number;
  status: OrderStatus;
  orderedAt: string;
  acceptedAt: string;
  paidAt: string | null;
  total: MoneyValue;
  exchangeRate: string;
  totalCompany: string;
  buyer: string;
  customerCode: string;
  shipTo: ShipTo;
  countryOnly: boolean;
  buyerNote: string;
  staffNote: string;
  flag: number;
  extra: Record<string, string>;
}

export interface Warehouse {
  code: string;
  nameZh: string;
  nameEn: string;
}

/** Everything the page of one order shows of the order itself. */
export interface OrderView {
  order: Order;
  shopCode: string;
  shopName: string;
  personalShown: boolean;
  standing: Standing;
  /** With the amount, and what we call the goods. */
  lines: { line: OrderLine; amount: string; name: string }[];
  why: WhyWarehouse[];
  warehouses: Record<string, Warehouse>;
  revisions: PastRevision[];
}

/** A rule of the review template: its condition asks for a person. */
export interface ReviewRule {
  code: string;
  when: string;
  reasonZh: string;
  reasonEn: string;
}

/** What went wrong with an order, as the exceptions desk knows it. */
export interface OrderException {
  id: string;
  caseId: string;
  number: string;
  type: string;
  node: string;
  detailZh: string;
  detailEn: string;
  assignee: string | null;
  openedAt: string;
  dueAt: string;
  state: 'open' | 'resolved';
  resolution: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export interface ExceptionType {
  code: string;
  title: Bilingual;
}

export interface Shop {
  id: string;
  code: string;
  active: boolean;
  content: { name: string; currency: string };
}
