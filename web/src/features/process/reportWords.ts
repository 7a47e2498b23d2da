import type { I18n } from '@/i18n';
import type { Who } from '@/ui/useWho';
import type { Row, Way } from './report';
import { departmentName, nodeName } from './words';

type Speaker = Pick<I18n, 't' | 'pick'> & { who: Who };

/** What a row is called. */
export function rowName(row: Row, by: Way, { t, pick, who }: Speaker): string {
  switch (by) {
    case 'node':
    case 'step':
      return row.title ? pick(row.title) : nodeName(t, row.key);
    case 'department':
      return departmentName(t, row.key);
    case 'scenario':
      return t(`ui.standard.${row.key}`);
    case 'person':
      return who(row.key);
    case 'version':
      return `${t(`ui.standard.${row.scenario}`)} · ${row.title ? pick(row.title) : row.key} · ${t('process.standards.version', { n: row.version ?? 0 })}`;
  }
}

export const shareWithin = ({ facts, within }: Row) => (facts === 0 ? 0 : within / facts);

/** How often it failed of all tries; null by person. */
export const shareFailed = ({ facts, exceptions }: Row) =>
  exceptions === null ? null : facts + exceptions === 0 ? 0 : exceptions / (facts + exceptions);
