export type Facts = { [name: string]: unknown } | unknown[] | string | number | boolean | null;

export interface Entry {
  id: string;
  sequence: number | null;
  at: string;
  act: string;
  documentKind: string;
  documentId: string | null;
  documentNumber: string | null;
  username: string;
  onBehalfOf: string | null;
  role: string;
  address: string;
  device: string;
  before: Facts;
  after: Facts;
  ruleVersion: string | null;
}

export interface Finding {
  kind: string;
  fromSequence: number;
  toSequence: number;
  entryId: string | null;
  fields: string[];
  number: number | null;
}

export interface Report {
  clean: boolean;
  at: string;
  tookMillis: number;
  entries: number;
  unsigned: number;
  checkpoints: number;
  anchors: number;
  lastSequence: number;
  head: string;
  keys: string[];
  findingsCount: number;
  findings: Finding[];
}

export interface Run {
  id: string;
  startedAt: string;
  startedBy: string;
  done: number;
  total: number;
  finishedAt: string | null;
  report: Report | null;
}

export interface Sealing {
  lastSequence: number;
  head: string;
  waiting: number;
  lagSeconds: number;
  unsigned: number;
  checkpoint: number;
  checkpointAt: string | null;
  key: string;
  anchorFile: string;
  anchorsAgree: boolean;
}

export interface Verification {
  running: Run | null;
  last: Run | null;
  sealing: Sealing;
}
