import type { Schema } from '@/api/model';

/** The whole thread of a sale or a purchase, as the server weaves it. */
export type Thread = Schema<'monitoring.ThreadView'>;
export type OrderHead = Schema<'monitoring.ThreadView.Order'>;
export type PurchaseHead = Schema<'monitoring.PurchaseInShort'>;
/** The thread in a sentence. */
export type Glance = Schema<'monitoring.ThreadView.Glance'>;
/** Another thread it hangs together with. */
export type Linked = Schema<'monitoring.ThreadView.Linked'>;
/** Where a number stands. */
export type Place = Schema<'monitoring.ThreadPlace'>;
/** A showing of a thread to a colleague. */
export type Share = Schema<'monitoring.ThreadShareView'>;
export type ThreadKind = Share['kind'];
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
