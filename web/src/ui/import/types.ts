/** What the server says of an uploaded file. */
export interface UploadedFile {
  fileId: string;
  name: string;
  encoding?: string;
  rows: number;
  columns: { name: string; sample: string }[];
  /** What the server makes of the columns' names. */
  mapping: Mapping;
}

export interface ImportField {
  key: string;
  label: string;
  required: boolean;
  /** Days and moments may need a format. */
  dated?: boolean;
  choices?: string[];
}

/** Where a field's value comes from. */
export interface Source {
  column?: string | null;
  /** The value of every row, or of those whose column is blank. */
  constant?: string | null;
  format?: string | null;
  zone?: string | null;
  values?: Record<string, string> | null;
}

/** Our field → where it comes from. */
export type Mapping = Record<string, Source>;

export interface SavedMapping {
  name: string;
  mapping: Mapping;
}

export interface PreviewCell {
  value: string;
  problem?: string | null;
}

export interface ImportPreview {
  columns: string[];
  rows: { number: number; cells: PreviewCell[]; becomes?: string | null; problems: string[] }[];
  accepted: number;
  refused: number;
}

export interface ImportRun {
  runId: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  total: number;
  rowsPerSecond?: number;
}

/** The file's sum against what became of it. */
export interface Reconciliation {
  file: string;
  /** Rows of the file that became something. */
  rows: number;
  parts: { label: string; amount: string; rows: number }[];
  difference: string;
  accepted: number;
  changed: number;
  refused: { reason: string; rows: number }[];
  /** Where the refused rows can be fetched, by kind of file. */
  errorPaths: { csv: string; xlsx: string };
  dryRun: boolean;
  /** The page that shows what became of what was taken. */
  outcomePath?: string;
  /** Why the run ended before its time. */
  failure?: string | null;
}

/** How a module's import talks to its server; the wizard knows only this. */
export interface ImportPort {
  /** Columns nobody mapped are kept with what the row becomes. */
  keepsRest?: boolean;
  upload: (file: File) => Promise<UploadedFile>;
  preview: (file: UploadedFile, mapping: Mapping) => Promise<ImportPreview>;
  start: (
    file: UploadedFile,
    mapping: Mapping,
    dryRun: boolean,
    idempotencyKey: string,
  ) => Promise<ImportRun>;
  progress: (runId: string) => Promise<ImportRun>;
  cancel: (runId: string) => Promise<void>;
  reconcile: (runId: string) => Promise<Reconciliation>;
  saved: () => Promise<SavedMapping[]>;
  /** Reads a mapping out of a file of its own; nothing is stored. */
  read: (file: File) => Promise<SavedMapping>;
  save: (name: string, mapping: Mapping) => Promise<void>;
}

/** The field that a column feeds. */
export const fieldOf = (mapping: Mapping, column: string): string | undefined =>
  Object.keys(mapping).find((field) => mapping[field]?.column === column);

/** Lets a column feed that field, or none; a field has one column. */
export function feed(mapping: Mapping, column: string, field: string | null): Mapping {
  const next: Mapping = {};
  for (const [key, source] of Object.entries(mapping)) {
    const kept = source.column === column ? { ...source, column: null } : source;
    if (kept.column || kept.constant) next[key] = kept;
  }
  if (field !== null) next[field] = { ...next[field], column };
  return next;
}

/** Changes a part of a field's source; without column and constant the field has none. */
export function change(mapping: Mapping, field: string, part: Source): Mapping {
  const { [field]: former, ...others } = mapping;
  const source = { ...former, ...part };
  return source.column || source.constant ? { ...others, [field]: source } : others;
}

/** The required fields that neither a column nor a fixed value feeds. */
export function missingFields(fields: readonly ImportField[], mapping: Mapping): ImportField[] {
  return fields.filter(({ key, required }) => {
    const source = mapping[key];
    return required && !source?.column && !source?.constant;
  });
}
