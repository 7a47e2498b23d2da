import { useMemo, useSyncExternalStore } from 'react';
import { lookUp, type Lang } from './catalogue';
import { createFmt, type Fmt } from './fmt';
import { interpolate, type Values } from './messages';

export type { Lang } from './catalogue';
export type { Messages } from './messages';

/** A name the server sends, or a menu carries, in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

const storageKey = 'redthread.lang';
const listeners = new Set<() => void>();
let current: Lang = initial();

function initial(): Lang {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export function lang(): Lang {
  return current;
}

export function setLang(next: Lang): void {
  current = next;
  localStorage.setItem(storageKey, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

/** The text of a key in the present language; a missing key shows itself. */
export function t(key: string, values?: Values): string {
  return interpolate(lookUp(current, key) ?? key, values, current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface I18n {
  lang: Lang;
  t: typeof t;
  fmt: Fmt;
  /** The half of a bilingual text that the reader reads. */
  pick: (text: Bilingual) => string;
}

/** Texts and formats of the present language; the component redraws when it changes. */
export function useI18n(): I18n {
  const now = useSyncExternalStore(subscribe, lang);
  return useMemo(
    () => ({
      lang: now,
      t: (key: string, values?: Values) => t(key, values),
      fmt: createFmt(now),
      pick: (text: Bilingual) => (now === 'zh' ? text.zh : text.en) || text.zh || text.en,
    }),
    [now],
  );
}
