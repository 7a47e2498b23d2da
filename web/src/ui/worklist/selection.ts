/** Which rows are ticked; `all` means everything the query finds, loaded or not. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
  all: boolean;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null, all: false };

export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, all: false };
}

/** Everything between the last ticked row and this one. */
export function extend(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: id, all: false };
}

export function selectLoaded(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: null, all: false };
}
