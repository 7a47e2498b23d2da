import type { Bilingual } from '@/i18n';
import type { SearchHit } from '@/ui/feature';
import type { MenuSection } from './features';

/** All pages one may open, group by group: what the menu holds, also where there is no menu. */
export function allNamed(
  sections: readonly MenuSection[],
  pick: (title: Bilingual) => string,
  group: (name: string) => string,
): SearchHit[] {
  return sections.flatMap(({ group: name, entries }) =>
    entries.map(({ title, path }) => ({ kind: group(name), label: pick(title), path })),
  );
}

/** Pages whose name, in either language, holds the text. */
export function pagesNamed(
  text: string,
  sections: readonly MenuSection[],
  pick: (title: Bilingual) => string,
  kind: string,
): SearchHit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  return sections
    .flatMap(({ entries }) => entries)
    .filter(({ title }) => title.zh.includes(wanted) || title.en.toLowerCase().includes(wanted))
    .slice(0, 5)
    .map(({ title, path }) => ({ kind, label: pick(title), path }));
}
