import { api } from '@/api/client';
import { lang, type Bilingual } from '@/i18n';
import type { SearchHit } from '@/ui/feature';

interface Group {
  kind: string;
  title: Bilingual;
  hits: { label: string; detail: Bilingual | null; path: string; exact: boolean }[];
}

/** Any number of anything: the server asks every owner at once. */
export async function findNumbers(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const found = await api.get<{ groups: Group[] }>('/api/monitoring/search', {
    query: { q: text },
    signal,
  });
  const pick = (words: Bilingual) => words[lang()];
  return found.groups.flatMap(({ title, hits }) =>
    hits.map(({ label, detail, path, exact }) => ({
      kind: pick(title),
      label,
      detail: detail ? pick(detail) : undefined,
      path,
      exact,
    })),
  );
}
