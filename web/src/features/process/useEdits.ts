import { useCallback, useState } from 'react';
import type { EditedNode } from './standards';

interface Edits {
  past: EditedNode[][];
  nodes: EditedNode[];
  future: EditedNode[][];
}

const most = 100;

/** A list of nodes with what was done to it: undo and redo step by step. */
export function useEdits(initial: EditedNode[]) {
  const [edits, setEdits] = useState<Edits>({ past: [], nodes: initial, future: [] });
  const change = useCallback((to: (nodes: EditedNode[]) => EditedNode[]) => {
    setEdits(({ past, nodes }) => ({
      past: [...past, nodes].slice(-most),
      nodes: to(nodes).map((node, index) => ({ ...node, position: index + 1 })),
      future: [],
    }));
  }, []);
  const undo = useCallback(() => {
    setEdits((now) => {
      const last = now.past.at(-1);
      return last
        ? { past: now.past.slice(0, -1), nodes: last, future: [now.nodes, ...now.future] }
        : now;
    });
  }, []);
  const redo = useCallback(() => {
    setEdits((now) => {
      const [next, ...rest] = now.future;
      return next ? { past: [...now.past, now.nodes], nodes: next, future: rest } : now;
    });
  }, []);
  return {
    nodes: edits.nodes,
    change,
    undo,
    redo,
    canUndo: edits.past.length > 0,
    canRedo: edits.future.length > 0,
  };
}

/** The nodes with one of them a place further on or back; core nodes keep their order among themselves. */
export function moved(nodes: EditedNode[], code: string, by: -1 | 1): EditedNode[] {
  const at = nodes.findIndex((node) => node.code === code);
  const node = nodes[at];
  const other = nodes[at + by];
  if (!node || !other || (node.core && other.core)) return nodes;
  const next = [...nodes];
  next[at] = other;
  next[at + by] = node;
  return next;
}

/** A code nobody uses yet. */
export function freeCode(nodes: EditedNode[]): string {
  let n = 1;
  while (nodes.some((node) => node.code === `step-${n}`)) n++;
  return `step-${n}`;
}
