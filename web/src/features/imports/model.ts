import type { Answered, Schema } from '@/api/model';

/** What `/api/imports` answers. */
export type FieldView = Schema<'importing.ImportViews.FieldView'>;
export type TargetView = Schema<'importing.ImportViews.TargetView'>;
export type ImportView = Answered<Schema<'importing.ImportViews.ImportView'>>;
export type ImportState = ImportView['state'];
export type PreviewView = Answered<Schema<'importing.ImportViews.PreviewView'>>;
