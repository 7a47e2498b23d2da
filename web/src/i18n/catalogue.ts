import { flatten, type Flat, type Messages } from './messages';

export type Lang = 'zh' | 'en';

const shared = import.meta.glob<{ default: Messages }>('../{ui,shell}/messages.ts', {
  eager: true,
});
const features = import.meta.glob<{ default: Messages }>('../features/*/messages.ts');

const texts: Record<Lang, Flat> = { zh: {}, en: {} };
const loaded = new Map<string, Promise<void>>();

/** Adds the words of one room under its name: `purchasing` → `purchasing.orders.title`. */
export function addMessages(name: string, messages: Messages): void {
  flatten(name, messages.zh, texts.zh);
  flatten(name, messages.en, texts.en);
}

for (const [file, module] of Object.entries(shared)) {
  addMessages(file.split('/').at(-2) ?? '', module.default);
}

/** A feature's words travel with its pages, not with the shell. */
export function loadMessages(feature: string): Promise<void> {
  const known = loaded.get(feature);
  if (known) return known;
  const load = features[`../features/${feature}/messages.ts`];
  const coming = load
    ? load().then((module) => addMessages(feature, module.default))
    : Promise.resolve();
  loaded.set(feature, coming);
  return coming;
}

export function lookUp(lang: Lang, key: string): string | undefined {
  return texts[lang][key];
}
