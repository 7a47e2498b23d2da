import type { Bilingual } from '@/i18n';

/** Something that failed with an order, as lists show it. */
export interface ExceptionRow {
  id: string;
  caseId: string;
  number: string;
  type: string;
  node: string;
  detailZh: string;
  detailEn: string;
  ownerDepartment: string;
  assignee: string | null;
  openedAt: string;
  dueAt: string;
  state: 'open' | 'resolved';
  resolution: string | null;
  cause: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export interface ExceptionType {
  code: string;
  title: Bilingual;
  ownerDepartment: string;
  /** ISO-8601, `PT1H`. */
  limit: string;
  steps: Bilingual[];
}

export interface ExceptionComment {
  at: string;
  author: string;
  body: string;
}

/** One exception with what to do about it and what was said. */
export interface ExceptionView {
  exception: ExceptionRow;
  type: ExceptionType;
  comments: ExceptionComment[];
}

/** One step of a standard: what to do, with what, by whom, in what time. */
export interface StandardNode {
  position: number;
  code: string;
  automatic: boolean;
  ownerDepartment: string;
  limitSeconds: number;
  title: Bilingual;
  instruction: Bilingual;
  tools: Bilingual;
}

export interface Standard {
  id: string;
  scenario: string;
  version: number;
  nodes: StandardNode[];
}
