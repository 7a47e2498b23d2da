import type { Query } from '@/api/client';
import type { Page, Total } from '@/api/page';
import type { Tone } from '@/theme';

/** A typed column; it drives the table, the cards of a phone and the column choice. */
export interface WorklistColumn<Row> {
  key: string;
  title: string;
  width: number;
  render: (row: Row) => React.ReactNode;
  /** Numbers line up on the right. */
  number?: boolean;
  /** The server's name of the field to sort by. */
  sort?: string;
  /** Takes the width that is left over. */
  grow?: boolean;
  /** How narrow it may become when it gives way. */
  least?: number;
  /** Off until the reader chooses it. */
  hidden?: boolean;
  /** Where it goes on a phone's card; `line` by default. */
  phone?: 'title' | 'mark' | 'line' | 'hide';
}

export type Options = { value: string; label: string }[];

interface FilterBase {
  key: string;
  label: string;
  /** Shown at once; others come with ＋筛选. */
  primary?: boolean;
}
export type FilterDef = FilterBase &
  (
    | { kind: 'choice'; options: Options; multiple?: boolean }
    | { kind: 'dates' | 'amounts'; from: string; to: string }
    /** Free text; what is known of it is offered by its label. */
    | { kind: 'text'; known?: Options }
  );

/** Filter values by the server's parameter name. */
export type FilterValues = Record<string, string[]>;

export interface WorklistView {
  key: string;
  label: string;
  filters?: FilterValues;
  count?: number | Total;
  /** How loud a count above nought is. */
  tone?: Tone;
}

/** What a bulk action works on: these rows, or everything the query finds. */
export interface Selected<Row> {
  rows: Row[];
  all: boolean;
  query: Query;
}

export interface WorklistAction<Row> {
  key: string;
  label: string;
  /** `KeyA`, pressed on the selection or else on the row of the cursor. */
  keys?: string;
  primary?: boolean;
  /** Under 更多, or by its key alone; a button by default. */
  place?: 'more' | 'key';
  permission?: string;
  /** May be told to take everything the query finds. */
  acceptsAll?: boolean;
  /** Why the rows cannot take it; the button then says so. */
  refuses?: (rows: Row[]) => string | null;
  /** An answer of `false` means that nothing was done after all: the selection stays. */
  run: (selected: Selected<Row>) => Promise<unknown> | void;
}

export type Source<Row> = string | ((query: Query, signal: AbortSignal) => Promise<Page<Row>>);

export interface WorklistProps<Row extends object> {
  /** `sales.orders`: names the stored columns and saved views. */
  id: string;
  title: string;
  source: Source<Row>;
  rowKey: (row: Row) => string;
  columns: WorklistColumn<Row>[];
  views?: WorklistView[];
  filters?: FilterDef[];
  defaultSort?: string;
  searchHint?: string;
  /** The document's own page: Enter, double click. */
  rowPath?: (row: Row) => string;
  /** Facts and acts in the drawer: Space, click. */
  preview?: (row: Row) => React.ReactNode;
  previewTitle?: (row: Row) => React.ReactNode;
  actions?: WorklistAction<Row>[];
  /** What stands between the title and the list. */
  banner?: React.ReactNode;
  /** Figures beside the title, each leading to its facts. */
  summary?: React.ReactNode;
  /** Buttons at the title: import, new. */
  toolbar?: React.ReactNode;
  /** Where a GET with the present query answers with a file. */
  exportPath?: string;
  /** The sum of the selected (or loaded) rows, e.g. `¥82,000.00`. */
  sum?: (rows: Row[]) => React.ReactNode;
  empty: { text: string; action?: React.ReactNode };
  pageSize?: number;
}
