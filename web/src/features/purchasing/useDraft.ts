import { useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { isConflict } from '@/ui/Conflict';
import type { LineContent, Order, OrderContent } from './model';
import { ordersPath } from './orders';

const pause = 2_000;

export interface Draft {
  content: OrderContent;
  /** Names of goods that were added and are not on the server yet. */
  order: Order;
  dirty: boolean;
  saving: boolean;
  error: unknown;
  change: (part: Partial<OrderContent>) => void;
  changeLine: (lineNo: number, part: Partial<LineContent>) => void;
  addLines: (lines: Omit<LineContent, 'lineNo'>[]) => void;
  removeLine: (lineNo: number) => void;
  /** Saves what is not saved; answers the order as it is then. */
  save: (revision?: number) => Promise<Order | null>;
}

/** A line is sent once it says how much of what at which price. */
const finished = (line: LineContent) =>
  /^\d+(\.\d+)?$/.test(line.quantity) && /^\d+(\.\d+)?$/.test(line.unitPrice || '0');

const sent = (content: OrderContent): OrderContent => ({
  ...content,
  lines: content.lines.filter(finished).map((line) => ({
    ...line,
    unitPrice: line.unitPrice || '0',
    taxRate: line.taxRate || '0',
  })),
});

/** What a buyer writes, saved by itself two seconds after the last key. */
export function useDraft(order: Order, initial: OrderContent, saves: boolean): Draft {
  const [content, setContent] = useState(initial);
  const [known, setKnown] = useState(order);
  const [dirty, setDirty] = useState(false);
  const [wrote, setWrote] = useState(saves);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Withdrawn or returned while it was looked at: what was known of it before is out of date.
  if (wrote !== saves) {
    setWrote(saves);
    if (saves) {
      setContent(initial);
      setKnown(order);
      setDirty(false);
    }
  }
  const latest = useRef(content);
  latest.current = content;
  const running = useRef<Promise<Order | null> | null>(null);

  async function put(revision: number): Promise<Order | null> {
    setSaving(true);
    setError(null);
    const wanted = latest.current;
    try {
      const saved = await api.put<Order>(`${ordersPath}/${order.id}`, {
        revision,
        content: sent(wanted),
      });
      setKnown(saved);
      if (latest.current === wanted) setDirty(false);
      return saved;
    } catch (thrown) {
      setError(thrown);
      return null;
    } finally {
      setSaving(false);
      running.current = null;
    }
  }

  function save(revision = known.revision): Promise<Order | null> {
    if (running.current) return running.current.then(() => (dirty ? save() : known));
    running.current = put(revision);
    return running.current;
  }

  const stuck = error !== null && isConflict(error);
  useEffect(() => {
    if (!saves || !dirty || saving || stuck) return;
    const timer = window.setTimeout(() => void save(), pause);
    return () => window.clearTimeout(timer);
  });

  function next(part: (before: OrderContent) => OrderContent) {
    setContent(part);
    setDirty(true);
    if (problemOf(error).status !== 409) setError(null);
  }

  return {
    content,
    order: known,
    dirty,
    saving,
    error,
    change: (part) => next((before) => ({ ...before, ...part })),
    changeLine: (lineNo, part) =>
      next((before) => ({
        ...before,
        lines: before.lines.map((line) => (line.lineNo === lineNo ? { ...line, ...part } : line)),
      })),
    addLines: (lines) =>
      next((before) => {
        const highest = before.lines.reduce((max, { lineNo }) => Math.max(max, lineNo), 0);
        return {
          ...before,
          lines: [
            ...before.lines,
            ...lines.map((line, i) => ({ ...line, lineNo: highest + i + 1 })),
          ],
        };
      }),
    removeLine: (lineNo) =>
      next((before) => ({
        ...before,
        lines: before.lines.filter((line) => line.lineNo !== lineNo),
      })),
    save,
  };
}
