import { examples } from './labelExamples';
import { shares } from './labelModel';
import type { Column, Element, Filled, Layout } from './labelModel';

/** Tenths of a millimetre in a tenth of a point. */
export const tenthsOfPoint = 0.35278;

const lineHeight = 1.45;

/** A label for the preview: what is blank gets an example. */
export function example(label: Filled | null | undefined): Filled {
  const known = Object.entries(label?.fields ?? {}).filter(([, text]) => text !== '');
  return {
    look: 0,
    parcel: null,
    printed: 0,
    fields: { ...examples, ...Object.fromEntries(known) },
    rows: label?.rows ?? [],
  };
}

/** The text with its fields filled in. */
export function filledText(text: string, fields: Record<string, string>): string {
  return text.replace(/\{([^{}]*)\}/g, (_, field: string) => fields[field] ?? '').trim();
}

/** Height of a table's row in tenths of a millimetre. */
export const rowHeight = (table: Element) => table.fontSize * tenthsOfPoint * lineHeight;

/** How many rows a table has room for; office sheets begin with the names of the columns. */
export function room(table: Element, layout: Layout): number {
  return Math.max(1, Math.floor(table.height / rowHeight(table)) - (layout.paper === 'a4' ? 1 : 0));
}

/** Widths of columns in parts of a hundred. */
export function widths(columns: Column[]): number[] {
  const total = columns.reduce((sum, column) => sum + shares[column], 0);
  return columns.map((column) => (shares[column] * 100) / total);
}

/** The rows of each page: office sheets go on, on labels what has no room is counted. */
export function pages(layout: Layout, filled: Filled): Filled['rows'][] {
  const table = layout.elements.find(({ kind }) => kind === 'table');
  if (!table || layout.paper !== 'a4') return [filled.rows];
  const most = room(table, layout);
  const all: Filled['rows'][] = [];
  for (let from = 0; from < Math.max(1, filled.rows.length); from += most)
    all.push(filled.rows.slice(from, from + most));
  return all;
}
