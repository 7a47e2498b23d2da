import type { Schema } from '@/api/model';

/** Something that failed with an order, as lists show it. */
export type ExceptionRow = Schema<'process.ExceptionView'>;
export type ExceptionType = Schema<'process.ExceptionType'>;
export type ExceptionComment = Schema<'process.ExceptionComment'>;
/** One exception with what to do about it and what was said. */
export type ExceptionView = Schema<'process.ExceptionController.ExceptionPage'>;
export type Standard = Schema<'process.StandardController.StandardView'>;
/** One step of a standard: what to do, with what, by whom, in what time. */
export type StandardNode = Standard['nodes'][number];
