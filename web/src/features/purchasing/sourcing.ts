import type { QuantityValue } from '@/i18n/fmt';

export type AgreementState = 'draft' | 'active' | 'closed';

export interface Agreement {
  id: string;
  number: string;
  title: string;
  state: AgreementState;
  revision: number;
  supplier: string;
  supplierName: string;
  currency: string;
  validFrom: string;
  validTo: string;
  maxAmount: string | null;
  calledAmount: string;
  allowance: string;
  remindDays: number;
  note: string;
  buyer: string;
  updatedAt: string;
}

export interface AgreementLine {
  sku: string;
  name: string;
  uom: string;
  unitPrice: string;
  taxRate: string;
  maxQuantity: string | null;
  calledQuantity: string;
}

export type RequisitionState = 'draft' | 'open' | 'ordered' | 'refused' | 'cancelled';

export interface Requisition {
  id: string;
  number: string;
  state: RequisitionState;
  revision: number;
  purpose: string;
  department: string | null;
  requester: string;
  wantedOn: string | null;
  lineCount: number;
  answer: string;
  createdAt: string;
  lines: {
    lineNo: number;
    sku: string;
    name: string;
    quantity: QuantityValue;
    ordered: string;
    note: string;
  }[];
}

export type RfqState = 'draft' | 'sent' | 'awarded' | 'cancelled';

export interface RfqLine {
  lineNo: number;
  sku: string;
  name: string;
  quantity: QuantityValue;
  wantedOn: string | null;
}

export interface Rfq {
  id: string;
  number: string;
  state: RfqState;
  revision: number;
  title: string;
  department: string | null;
  buyer: string;
  answerBy: string;
  note: string;
  lineCount: number;
  createdAt: string;
  suppliers: {
    supplier: string;
    name: string;
    state: 'asked' | 'offered' | 'declined';
    currency: string;
    leadDays: number | null;
    validUntil: string | null;
    note: string;
    answeredAt: string | null;
  }[];
  lines: RfqLine[];
}

export interface RfqWhole {
  rfq: Rfq;
  comparison: {
    offers: {
      supplier: string;
      name: string;
      total: string;
      offered: number;
      complete: boolean;
      leadDays: number | null;
      bestLines: number;
    }[];
    lines: {
      line: RfqLine;
      best: string | null;
      cells: {
        supplier: string;
        unitPrice: string;
        taxRate: string;
        comparable: string;
        leadDays: number | null;
      }[];
    }[];
  };
  awards: { lineNo: number; supplier: string; order: string; reason: string }[];
}
