import type { Bilingual } from '@/i18n';
import type { MoneyValue } from '@/i18n/fmt';
import type { Lane, ThreadState } from '@/ui/thread/model';

/** One labelled fact; exactly one of the values is there. */
export interface Fact {
  label: Bilingual;
  text: string | null;
  words: Bilingual | null;
  money: MoneyValue | null;
  at: string | null;
}

export interface Why {
  rule: Bilingual;
  version: string | null;
  facts: Fact[];
  nearest: Bilingual | null;
}

export interface Station {
  id: string;
  node: string | null;
  lane: Lane;
  title: Bilingual;
  state: ThreadState;
  number: string | null;
  owner: Bilingual | null;
  times: {
    enteredAt: string | null;
    startedAt: string | null;
    doneAt: string | null;
    dueAt: string | null;
    usedSeconds: number | null;
    limitSeconds: number | null;
  };
  facts: Fact[];
  why: Why | null;
  instruction: Bilingual | null;
  link: string | null;
}

export interface Trouble {
  id: string;
  type: Bilingual;
  node: string;
  detail: Bilingual;
  owner: Bilingual;
  openedAt: string;
  dueAt: string;
  open: boolean;
  resolution: string | null;
  cause: string | null;
  resolvedAt: string | null;
  resolvedBy: Bilingual | null;
  steps: Bilingual[];
  link: string;
}

export interface Related {
  kind: string;
  number: string;
  state: Bilingual;
  detail: Bilingual | null;
  link: string | null;
}

export interface Entry {
  id: string;
  /** Its place in the journal's chain; none until it is sealed. */
  sequence: number | null;
  at: string;
  act: string;
  actor: Bilingual;
  onBehalfOf: string | null;
  before: unknown;
  after: unknown;
  ruleVersion: string | null;
}

/** The whole thread of an order, as the server weaves it. */
export interface OrderThread {
  now: string;
  order: {
    id: string;
    number: string;
    shop: string;
    platformNumber: string;
    status: string;
    revision: number;
    standard: string;
    total: MoneyValue;
    recipient: string;
    place: string;
    lines: number;
  };
  nodes: Station[];
  edges: { from: string; to: string }[];
  next: { id: string; title: Bilingual; owner: Bilingual | null; dueAt: string | null }[];
  exceptions: Trouble[];
  documents: Related[];
  journal: Entry[];
}
