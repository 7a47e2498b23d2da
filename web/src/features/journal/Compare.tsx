import { useI18n } from '@/i18n';
import { compare } from './compare';
import type { Facts } from './types';

/** Old and new side by side: added underlined, removed struck. */
export function Compare({ before, after }: { before: Facts; after: Facts }) {
  const { t } = useI18n();
  const changes = compare(before, after);
  if (changes.length === 0) return <p className="rt-muted">{t('journal.noFacts')}</p>;
  const both = before !== null;
  return (
    <table className="rt-journal-compare">
      <thead>
        <tr>
          <th>{t('journal.field')}</th>
          {both && <th>{t('journal.before')}</th>}
          <th>{both ? t('journal.after') : t('journal.facts')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before: old, after: now }) => (
          <tr key={path} className={both && old !== now ? 'rt-journal-changed' : undefined}>
            <th scope="row">{path}</th>
            {both && <td>{old !== undefined && (old === now ? old : <del>{old}</del>)}</td>}
            <td>{now !== undefined && (both && old !== now ? <ins>{now}</ins> : now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
