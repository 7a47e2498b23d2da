import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { lang, type Bilingual } from '@/i18n';
import type { SearchHit } from './feature';

const most = 5;

/** A list that the search box asks: what a row of it is called, what more it says, and its page. */
export interface SearchedList<T> {
  kind: Bilingual;
  source: string;
  label: (row: T) => string;
  detail: (row: T) => string;
  path: (row: T) => string;
  /** Another number it goes by. */
  also?: (row: T) => string | null | undefined;
}

/** Asks a list for what was typed. */
export async function searchList<T>(
  list: SearchedList<T>,
  text: string,
  signal: AbortSignal,
): Promise<SearchHit[]> {
  const page = await api.get<Page<T>>(list.source, { query: { q: text, limit: most }, signal });
  return page.items.map((row) => ({
    kind: list.kind[lang()],
    label: list.label(row),
    detail: list.detail(row),
    path: list.path(row),
    exact: [list.label(row), list.also?.(row)].some(
      (number) => number?.toLowerCase() === text.toLowerCase(),
    ),
  }));
}

/** All of them at once; one that cannot answer is left out. */
export async function together(...asked: Promise<SearchHit[]>[]): Promise<SearchHit[]> {
  const answers = await Promise.allSettled(asked);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
