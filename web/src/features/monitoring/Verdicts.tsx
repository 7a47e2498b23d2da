import { useI18n } from '@/i18n';
import { standardName } from '@/ui/standardName';
import type { Decided } from './model';

/** What validation and review decided, with the reasons and the version of the rules they went by. */
export function Verdicts({ verdicts }: { verdicts: Decided[] }) {
  const { t, fmt, pick } = useI18n();
  if (verdicts.length === 0) return null;
  return (
    <section className="rt-monitoring-card">
      <h2>{t('monitoring.verdicts')}</h2>
      <ul>
        {verdicts.map((one) => (
          <li key={`${one.node}/${one.at}/${one.result.zh}`}>
            <p>
              {pick(one.title)} <strong>{pick(one.result)}</strong>
              {one.reasons.length > 0 && ` · ${one.reasons.map(pick).join(' · ')}`}
            </p>
            <p className="rt-muted">
              {fmt.dateTime(one.at)} · {pick(one.actor)} · {standardName(one.rules, t)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
