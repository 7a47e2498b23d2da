import type { Schema } from '@/api/model';

/** The whole thread of an order, as the server weaves it. */
export type OrderThread = Schema<'monitoring.ThreadView'>;
/** What became of the orders that came in a stretch of time. */
export type RunSummary = Schema<'monitoring.RunSummary'>;
export type NodeSummary = Schema<'monitoring.RunSummary.NodeSummary'>;
export type Station = Schema<'monitoring.Station'>;
/** One labelled fact; exactly one of the values is there. */
export type Fact = Schema<'monitoring.Fact'>;
export type Why = Schema<'monitoring.Explanation'>;
export type Trouble = Schema<'monitoring.ThreadView.Trouble'>;
export type Decided = Schema<'monitoring.ThreadView.Decided'>;
export type Related = Schema<'monitoring.ThreadView.Document'>;
export type Entry = Schema<'monitoring.ThreadView.Entry'>;
