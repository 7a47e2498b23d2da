import { useCallback, useState } from 'react';
import { papers } from './labelModel';
import type { Content, Element, ElementKind, Layout } from './labelModel';

const most = 100;
/** Half a millimetre. */
export const grid = 5;

interface Past {
  before: Content[];
  now: Content;
  after: Content[];
}

export const onGrid = (tenths: number) => Math.round(tenths / grid) * grid;

/** The element with all of it on the paper. */
export function inside(element: Element, layout: Layout): Element {
  const [width, height] = papers[layout.paper];
  const w = Math.min(Math.max(1, element.width), width);
  const h = Math.min(Math.max(1, element.height), height);
  return {
    ...element,
    width: w,
    height: h,
    x: Math.min(Math.max(0, element.x), width - w),
    y: Math.min(Math.max(0, element.y), height - h),
  };
}

/** A new element of that kind, as large as one usually is. */
export function fresh(kind: ElementKind): Element {
  const sizes: Partial<Record<ElementKind, [number, number]>> = {
    barcode: [400, 120],
    qr: [200, 200],
    line: [300, 3],
    table: [400, 200],
  };
  const [width, height] = sizes[kind] ?? [300, 60];
  return {
    kind,
    x: 20,
    y: 20,
    width,
    height,
    text: kind === 'text' ? '…' : '',
    fontSize: 100,
    bold: false,
    align: 'start',
    wrap: false,
    thickness: 3,
    columns: kind === 'table' ? ['name', 'quantity'] : [],
    image: null,
  };
}

/** A draft with what it was before and after: every change can be taken back. */
export function useLabelDraft(start: Content) {
  const [past, setPast] = useState<Past>({ before: [], now: start, after: [] });
  const change = useCallback(
    (next: (now: Content) => Content) =>
      setPast(({ before, now }) => ({
        before: [...before, now].slice(-most),
        now: next(now),
        after: [],
      })),
    [],
  );
  const undo = useCallback(
    () =>
      setPast((all) => {
        const last = all.before.at(-1);
        return last
          ? { before: all.before.slice(0, -1), now: last, after: [all.now, ...all.after] }
          : all;
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setPast((all) => {
        const [next, ...after] = all.after;
        return next ? { before: [...all.before, all.now], now: next, after } : all;
      }),
    [],
  );
  const put = useCallback(
    (index: number, own: Partial<Element>) =>
      change((now) => ({
        ...now,
        layout: {
          ...now.layout,
          elements: now.layout.elements.map((one, at) =>
            at === index ? inside({ ...one, ...own }, now.layout) : one,
          ),
        },
      })),
    [change],
  );
  const elements = useCallback(
    (next: (all: Element[]) => Element[]) =>
      change((now) => ({
        ...now,
        layout: { ...now.layout, elements: next(now.layout.elements) },
      })),
    [change],
  );
  return {
    content: past.now,
    change,
    put,
    elements,
    undo: past.before.length > 0 ? undo : null,
    redo: past.after.length > 0 ? redo : null,
  };
}

export type LabelDraft = ReturnType<typeof useLabelDraft>;
