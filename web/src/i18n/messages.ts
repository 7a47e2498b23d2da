/** A feature's words: the same nested keys in both languages. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}
export interface Messages {
  zh: MessageTree;
  en: MessageTree;
}

export type Flat = Record<string, string>;

/** `{a: {b: 'x'}}` → `{'p.a.b': 'x'}`. */
export function flatten(prefix: string, tree: MessageTree, into: Flat = {}): Flat {
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`;
    if (typeof value === 'string') into[path] = value;
    else flatten(path, value, into);
  }
  return into;
}

export type Values = Record<string, string | number>;

/**
 * Fills `{name}` and picks a plural with `{n|row|rows}` (the count itself is written by `{n}`).
 * Unknown names stay visible, so that a slip shows.
 */
export function interpolate(text: string, values: Values | undefined, lang: 'zh' | 'en'): string {
  if (!values) return text;
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one, many) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined) return String(value);
    const plural = new Intl.PluralRules(lang).select(Number(value));
    return plural === 'one' ? String(one) : String(many);
  });
}
