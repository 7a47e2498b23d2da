import type { MoneyValue, QuantityValue } from '@/i18n/fmt';

export type OrderState =
  | 'draft'
  | 'awaitingApproval'
  | 'returned'
  | 'rejected'
  | 'approved'
  | 'released'
  | 'partlyReceived'
  | 'received'
  | 'closed'
  | 'cancelled';
export type Goods = 'new' | 'highValue' | 'ordinary' | 'regular';

export interface Order {
  id: string;
  number: string;
  state: OrderState;
  revision: number;
  version: number;
  supplier: string | null;
  supplierName: string;
  department: string | null;
  buyer: string;
  urgent: boolean;
  urgencyReason: string;
  crossBorder: boolean;
  total: MoneyValue;
  amount: MoneyValue;
  rate: string;
  goods: Goods;
  lineCount: number;
  wantedOn: string | null;
  note: string;
  reason: string;
  confirmNote: string;
  times: {
    createdAt: string;
    updatedAt: string;
    updatedBy: string;
    submittedAt: string | null;
    decidedAt: string | null;
    releasedAt: string | null;
    viewedAt: string | null;
    confirmedAt: string | null;
    confirmedOn: string | null;
    closedAt: string | null;
  };
}

export interface OrderRow {
  order: Order;
  buyerName: string;
  departmentName: string;
  changePending: boolean;
}

export interface LineSource {
  document: { kind: string; id: number };
  lineNo: number;
}

/** What a buyer writes on a line. */
export interface LineContent {
  lineNo: number;
  sku: string;
  quantity: string;
  uom: string | null;
  unitPrice: string;
  taxRate: string;
  wantedOn: string | null;
  note: string;
  agreement: string | null;
  source: LineSource | null;
}

export interface PricedLine {
  content: LineContent;
  name: string;
  quantity: QuantityValue;
  base: QuantityValue;
  goods: Goods;
  category: string;
}

/** What a buyer writes on an order. */
export interface OrderContent {
  supplier: string | null;
  department: string | null;
  urgent: boolean;
  urgencyReason: string;
  crossBorder: boolean;
  currency: string;
  wantedOn: string | null;
  note: string;
  lines: LineContent[];
}

export interface Receipt {
  id: string;
  number: string;
  state: OrderState;
  revision: number;
  amount: MoneyValue;
  outcome: string | null;
  steps: { role: string; dueMinutes: number }[];
  overBudget: number;
}

export interface SupplierStanding {
  state: 'valid' | 'expiring' | 'expired' | 'missing';
  document: string;
  until: string | null;
}

export interface BudgetStanding {
  period: string;
  startsOn: string;
  category: string;
  amount: MoneyValue;
  committed: MoneyValue;
  spent: MoneyValue;
  order: MoneyValue;
}

export interface BudgetAnswer {
  overBasisPoints: number;
  standings: BudgetStanding[];
}

export interface PreviewStep {
  routed: { role: string; kind: string; dueMinutes: number; reasons: RouteReason[] };
  nameZh: string;
  nameEn: string;
  persons: { name: string; username?: string }[];
  dueAt: string;
}

export interface RouteReason {
  rule?: string;
  textZh?: string;
  textEn?: string;
}

export interface Outlook {
  budget: BudgetAnswer;
  supplier: SupplierStanding;
  route: {
    outcome: string;
    rules: string;
    version: number;
    steps: PreviewStep[];
    blocked: RouteReason[];
    shorter: { textZh: string; textEn: string }[];
  };
}

export interface Change {
  id: string;
  version: number;
  state: 'awaitingApproval' | 'applied' | 'rejected' | 'returned' | 'withdrawn';
  reason: string;
  amount: MoneyValue;
  causes: string[];
  answer: string;
  by: string;
  at: string;
}

export interface Version {
  version: number;
  amount: MoneyValue;
  replacedAt: string | null;
  by: string;
  reason: string;
}

export interface FieldChange {
  field: string;
  was: string;
  is: string;
}

export interface Comparison {
  from: number;
  to: number;
  before: MoneyValue;
  after: MoneyValue;
  more: MoneyValue;
  fields: FieldChange[];
  lines: {
    lineNo: number;
    kind: 'added' | 'removed' | 'changed';
    sku: string;
    name: string;
    fields: FieldChange[];
    was: PricedLine | null;
    is: PricedLine | null;
  }[];
  same: number;
}

export interface Attachment {
  id: string;
  name: string;
  size: number;
  by: string;
  at: string;
}

export interface ProposedPrice {
  sku: string;
  agreed: {
    agreement: string;
    number: string;
    price: string;
    currency: string;
    taxRate: string;
    left: string | null;
  } | null;
  last: { price: string; order: string; at: string; sameSupplier: boolean } | null;
  average: string | null;
  lowest: string | null;
  times: number;
}
