import type { Tone } from '@/theme';
import type { Explanation } from '../Why';

export const lanes = ['information', 'goods', 'money'] as const;
export type Lane = (typeof lanes)[number];

/** `done` and `now` have happened or are happening; `expected` is to come; `stopped` was cut. */
export type ThreadState = 'done' | 'now' | 'overdue' | 'exception' | 'stopped' | 'expected';

/** One station of the thread: a document or a step of one. */
export interface ThreadNode {
  id: string;
  lane: Lane;
  title: string;
  state: ThreadState;
  /** The document number, where the station is a document. */
  number?: string;
  at?: string;
  dueAt?: string;
  owner?: string;
  usedSeconds?: number;
  limitSeconds?: number;
  facts?: { label: string; value: string }[];
  why?: Explanation;
  /** The page of the document. */
  link?: string;
}

export interface ThreadEdge {
  from: string;
  to: string;
}

/** Everything the thread needs, from whichever module tells it. */
export interface ThreadModel {
  /** The instant the server spoke of, ISO-8601. */
  now: string;
  nodes: ThreadNode[];
  edges: ThreadEdge[];
}

export const stateTone: Record<ThreadState, Tone> = {
  done: 'ok',
  now: 'progress',
  overdue: 'overdue',
  exception: 'exception',
  stopped: 'blocked',
  expected: 'waiting',
};

export const isAhead = (node: ThreadNode): boolean => node.state === 'expected';

/** The station whose turn it is: late and stopped ones before calm ones. */
export function currentNode(model: ThreadModel): ThreadNode | undefined {
  const order: ThreadState[] = ['stopped', 'overdue', 'exception', 'now'];
  for (const state of order) {
    const node = model.nodes.find((one) => one.state === state);
    if (node) return node;
  }
  return model.nodes.find(isAhead);
}

/** What comes after a station, in time. */
export function whatFollows(model: ThreadModel): ThreadNode[] {
  return byTime(model.nodes.filter(isAhead));
}

const time = (node: ThreadNode) => Date.parse(node.at ?? node.dueAt ?? '');

/** Past before future, then by the clock; what has no time stays behind what it was given behind. */
export function byTime(nodes: readonly ThreadNode[]): ThreadNode[] {
  const last = { past: 0, ahead: 0 };
  const placed = nodes.map((node) => {
    const side = isAhead(node) ? 'ahead' : 'past';
    const at = time(node);
    if (!Number.isNaN(at)) last[side] = at;
    return { node, at: last[side] };
  });
  return placed
    .sort((a, b) => Number(isAhead(a.node)) - Number(isAhead(b.node)) || a.at - b.at)
    .map(({ node }) => node);
}
