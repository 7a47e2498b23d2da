import type { Facts } from './types';

export interface Change {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

const isObject = (facts: unknown): facts is Record<string, unknown> =>
  typeof facts === 'object' && facts !== null;

/** Every plain value with the way to it: `lines.2.sku`. */
export function flatten(facts: Facts | undefined, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (facts === null || facts === undefined) return flat;
  if (!isObject(facts)) return flat.set(path, String(facts));
  for (const [name, value] of Object.entries(facts)) {
    const here = path ? `${path}.${name}` : name;
    if (isObject(value)) {
      for (const [deeper, text] of flatten(value as Facts, here)) flat.set(deeper, text);
    } else {
      flat.set(here, value === null ? '—' : String(value));
    }
  }
  return flat;
}

/** Both sides of every value, the changed ones first, each group in the order it came. */
export function compare(before: Facts, after: Facts): Change[] {
  const old = flatten(before);
  const now = flatten(after);
  const all = [...new Set([...old.keys(), ...now.keys()])].map((path) => ({
    path,
    before: old.get(path),
    after: now.get(path),
  }));
  return [
    ...all.filter((change) => change.before !== change.after),
    ...all.filter((change) => change.before === change.after),
  ];
}
