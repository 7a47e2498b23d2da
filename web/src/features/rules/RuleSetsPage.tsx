import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { SetRow } from './model';
import { shippedAt, whoOf } from './period';
import { setPath, useRuleSets } from './rules';
import './rules.css';

/** All rule sets: what is in force, what comes next, what is being written. */
export default function RuleSetsPage() {
  const { t } = useI18n();
  const { data, error, refetch } = useRuleSets();
  return (
    <section className="rules-stack">
      <header className="rt-page-head">
        <h1>{t('rules.title')}</h1>
      </header>
      <p className="rt-muted">{t('rules.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p className="rt-muted">{t('rules.none')}</p>}
      <ul className="rules-sets">
        {data?.map((row) => (
          <SetCard key={row.name} row={row} />
        ))}
      </ul>
    </section>
  );
}

function SetCard({ row }: { row: SetRow }) {
  const { t, fmt, pick } = useI18n();
  const { inForce, next, draft } = row;
  return (
    <li>
      <Link to={setPath(row.name)} className="rules-set">
        <strong>{pick(row.title)}</strong>
        <span>
          {inForce
            ? t('rules.inForceSince', {
                n: inForce.version,
                at: shippedAt(inForce.effectiveFrom)
                  ? t('rules.sinceStart')
                  : fmt.dateTime(inForce.effectiveFrom),
              })
            : t('rules.nothingInForce')}
          {inForce && <span className="rt-muted"> · {t('rules.count', { n: inForce.rules })}</span>}
        </span>
        {next && (
          <span>
            {next.version
              ? t('rules.nextAt', { n: next.version, at: fmt.dateTime(next.at) })
              : t('rules.endsAt', { at: fmt.dateTime(next.at) })}
          </span>
        )}
        {draft && (
          <span className="rt-muted">
            {t('rules.draftBy', {
              n: draft.version,
              who: whoOf(draft.saved, t),
              at: fmt.dateTime(draft.saved.at),
            })}
          </span>
        )}
      </Link>
    </li>
  );
}
