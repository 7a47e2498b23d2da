import type { Schema } from '@/api/model';

export type Agreement = Schema<'purchasing.AgreementView'>;
export type AgreementState = Agreement['state'];
export type AgreementLine = Schema<'purchasing.AgreementLine'>;
export type AgreementWhole = Schema<'purchasing.AgreementController.Whole'>;

export type Requisition = Schema<'purchasing.RequisitionView'>;
export type RequisitionState = Requisition['state'];
export type RequisitionLine = Requisition['lines'][number];
export type RequisitionOutlook = Schema<'purchasing.RequisitionSubmission.Outlook'>;

export type Rfq = Schema<'purchasing.RfqView'>;
export type RfqState = Rfq['state'];
export type RfqLine = Rfq['lines'][number];
export type RfqWhole = Schema<'purchasing.RfqController.Whole'>;

/** Where documents before an order are kept. */
export type Room = 'requisitions' | 'rfqs' | 'agreements';
export const roomPath = (room: Room) => `/purchasing/${room}`;
