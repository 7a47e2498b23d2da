/** The order of the list a document was opened from, so that one can go on from there. */
let opened: readonly string[] = [];

/** Remembers the pages of a list's rows, in the list's order. */
export function rememberList(paths: readonly string[]): void {
  opened = paths;
}

export interface Position {
  index: number;
  total: number;
  previous?: string;
  next?: string;
}

/** Where a page stands in that list; nothing when it was not opened from one. */
export function positionOf(path: string): Position | undefined {
  const at = opened.indexOf(path);
  if (at < 0 || opened.length < 2) return undefined;
  return { index: at + 1, total: opened.length, previous: opened[at - 1], next: opened[at + 1] };
}
