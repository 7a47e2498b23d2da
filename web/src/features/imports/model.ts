import type { Mapping } from '@/ui/import/types';

/** What `/api/imports` answers. */
export interface FieldView {
  code: string;
  label: string;
  type: 'TEXT' | 'INTEGER' | 'DECIMAL' | 'DATE' | 'MOMENT' | 'FLAG' | 'CHOICE';
  required: boolean;
  choices: string[];
}

export interface TargetView {
  code: string;
  title: string;
  fields: FieldView[];
}

interface Sum {
  count: number;
  total: string;
}

export type ImportState = 'uploaded' | 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

export interface ImportView {
  id: string;
  target: string;
  state: ImportState;
  fileName: string;
  encoding: string;
  columns: { name: string; sample: string; field: string | null }[];
  mapping: { fields: Mapping };
  dryRun: boolean;
  progress: {
    done: number;
    total: number;
    rowsPerSecond: number | null;
    secondsLeft: number | null;
  };
  figures: {
    file: Sum;
    parts: { code: string; label: string; count: number; total: string }[];
    refused: Sum;
    difference: Sum;
    changed: number;
    reasons: { code: string; reason: string; rows: number }[];
  };
  failure: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface PreviewView {
  fields: FieldView[];
  rows: {
    number: number;
    cells: { value: string; problem: string | null }[];
    becomes: string | null;
    problems: string[];
  }[];
  accepted: number;
  refused: number;
}
