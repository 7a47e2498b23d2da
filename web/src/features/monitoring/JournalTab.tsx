import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import { actNames } from './acts';
import type { Entry } from './model';

/** What people and programs did to the order; automatic steps are in the list of nodes. */
export function JournalTab({ entries }: { entries: Entry[] }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  if (entries.length === 0) return <p className="rt-muted">{t('monitoring.journal.none')}</p>;
  return (
    <div className="rt-thread-list">
      <table>
        <thead>
          <tr>
            <th>{t('monitoring.journal.at')}</th>
            <th>{t('monitoring.journal.act')}</th>
            <th>{t('monitoring.journal.actor')}</th>
            <th>{t('monitoring.journal.facts')}</th>
            <th className="rt-right">{t('monitoring.journal.number')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="rt-number">{fmt.dateTime(entry.at)}</td>
              <td>{pick(actNames[entry.act] ?? { zh: entry.act, en: entry.act })}</td>
              <td>
                {pick(entry.actor)}
                {entry.onBehalfOf && t('monitoring.journal.for', { name: who(entry.onBehalfOf) })}
              </td>
              <td>{flat(entry.after)}</td>
              <td className="rt-number rt-right">{fmt.integer(entry.sequence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The values of a facts object in a line; empty ones say nothing. */
export function flat(facts: unknown): string {
  if (facts === null || facts === undefined || facts === '') return '';
  if (Array.isArray(facts)) return facts.map(flat).filter(Boolean).join(', ');
  if (typeof facts === 'object') return Object.values(facts).map(flat).filter(Boolean).join(' · ');
  return String(facts);
}
