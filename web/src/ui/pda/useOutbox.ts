import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { Outbox, type Kept } from './outbox';
import { wrongScan } from './signal';

const boxes = new Map<string, Outbox>();

function boxOf(person: string): Outbox {
  const known = boxes.get(person) ?? new Outbox(person);
  boxes.set(person, known);
  return known;
}

const none: Kept[] = [];
const nothing = () => () => undefined;

/** The signed-in person's outbox; the component redraws when something in it changes. */
export function useOutbox(): { box: Outbox | undefined; waiting: Kept[]; refused: Kept[] } {
  const person = useSession().data?.person.id;
  const box = person === undefined ? undefined : boxOf(person);
  const all = useSyncExternalStore(box?.subscribe ?? nothing, box?.all ?? (() => none));
  return {
    box,
    waiting: all.filter(({ refused, quiet }) => !refused && !quiet),
    refused: all.filter(({ refused }) => refused),
  };
}

/** Reads a room of the cache anew when something of it was done, and sounds when something was refused. */
export function useDelivered(room: string): void {
  const client = useQueryClient();
  const { box } = useOutbox();
  const { done, refused } = box?.answered ?? { done: 0, refused: 0 };
  const before = useRef({ done, refused });
  useEffect(() => {
    if (refused > before.current.refused) wrongScan();
    if (done > before.current.done || refused > before.current.refused) {
      void client.invalidateQueries({ queryKey: [room] });
      void client.invalidateQueries({ queryKey: ['worklist'] });
    }
    before.current = { done, refused };
  }, [client, room, done, refused]);
}
