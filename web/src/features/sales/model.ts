import type { Filled, Schema } from '@/api/model';

/** An order as lists show it. */
export type OrderRow = Schema<'sales.OrderSummary'>;
export type OrderStatus = OrderRow['status'];
export type OrderLine = Schema<'sales.OrderLine'>;
export type ShipTo = Schema<'sales.ShipTo'>;
/** An earlier revision; its personal data is covered. */
export type PastRevision = Schema<'sales.RevisionStore.Past'>;
/** Why a warehouse ships an order. */
export type WhyWarehouse = Schema<'sales.AllocationStore.Why'>;
export type Considered = WhyWarehouse['considered'][number];
/** Where the order stands in the standard it follows. */
export type Standing = Schema<'sales.OrderPages.Standing'>;
export type Step = Standing['steps'][number];
export type Order = Schema<'sales.SalesOrder'>;
/** Everything the page of one order shows of the order itself. */
export type OrderView = Schema<'sales.OrderPages.OrderPage'>;
export type Warehouse = OrderView['warehouses'][string];
/** A rule of the review template: its condition asks for a person. */
export type ReviewRule = Filled<Schema<'sales.ReviewRulesController.RuleView'>>;
/** Why orders are up for review, by the template in force. */
export interface Reasons {
  rules: Schema<'sales.ReviewRulesController.ReasonsView'>['rules'];
  reasons: Record<string, ReviewRule[]>;
}
/** What went wrong with an order, as the exceptions desk knows it. */
export type OrderException = Schema<'process.ExceptionView'>;
export type ExceptionType = Schema<'process.ExceptionType'>;
export type Shop = Schema<'parties.ShopView'>;
