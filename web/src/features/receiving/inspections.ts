import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type Held = Schema<'receiving.HeldGoods'>;
export type SupplierReturn = Schema<'receiving.SupplierReturnView'>;

export const heldPath = '/api/receiving/inspections';
export const supplierReturnsPath = '/api/receiving/supplier-returns';

export const heldKey = (one: Held) => `${one.receipt.id} ${one.line.lineNo}`;

/** How many of these wait to be judged. */
export const left = ({ line }: Held) =>
  Number(line.quantity.amount) - Number(line.accepted.amount) - Number(line.rejected.amount);

export const supplierReturnStates: StatusMap<'waiting' | 'sent'> = {
  waiting: { tone: 'waiting', zh: '待退出', en: 'Waiting' },
  sent: { tone: 'closed', zh: '已退', en: 'Gone' },
};
