import type { Schema } from '@/api/model';

export type Order = Schema<'purchasing.OrderView'>;
export type OrderState = Order['state'];
export type Goods = Order['goods'];
export type OrderRow = Schema<'purchasing.OrderRow'>;

export type PricedLine = Schema<'purchasing.PricedLine'>;
/** What a buyer writes on a line. */
export type LineContent = PricedLine['content'];

/** What a buyer writes on an order. */
export type OrderContent = Pick<
  Order,
  'supplier' | 'department' | 'urgent' | 'urgencyReason' | 'crossBorder' | 'wantedOn' | 'note'
> & { currency: string; lines: LineContent[] };

export type Receipt = Schema<'purchasing.OrderReceipt'>;
export type SupplierStanding = Schema<'purchasing.SupplierStanding'>;
export type Standing = Schema<'purchasing.OrderPageController.Standing'>;
export type BudgetAnswer = Schema<'budget.BudgetAnswer'>;
export type BudgetStanding = Schema<'budget.BudgetStanding'>;
export type Outlook = Schema<'purchasing.OrderOutlook.Outlook'>;

export type Change = Schema<'purchasing.ChangeView'>;
export type Version = Schema<'purchasing.OrderVersion'>;
export type Comparison = Schema<'purchasing.VersionComparison'>;
export type FieldChange = Schema<'purchasing.VersionComparison.FieldChange'>;
export type ProposedPrice = Schema<'purchasing.ProposedPrice'>;
export type Attachment = Schema<'platform.StoredFile'>;
export type Delivery = Schema<'purchasing.OrderDelivery.Delivery'>;
