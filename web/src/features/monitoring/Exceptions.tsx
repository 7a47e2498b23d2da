import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { ToneIcon } from '@/ui/tone';
import type { Trouble } from './model';

/** Every exception the order has had, with who has it and how it ended. */
export function Exceptions({ exceptions }: { exceptions: Trouble[] }) {
  const { t } = useI18n();
  if (exceptions.length === 0) return null;
  return (
    <section className="rt-monitoring-card">
      <h2>{t('monitoring.exceptions')}</h2>
      <ul>
        {exceptions.map((one) => (
          <OneException key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneException({ one }: { one: Trouble }) {
  const { t, fmt, pick } = useI18n();
  return (
    <li>
      <p>
        <span className={`rt-tag rt-tag-${one.open ? 'exception' : 'closed'}`}>
          <ToneIcon tone={one.open ? 'exception' : 'closed'} />
          {pick(one.type)}
        </span>{' '}
        {one.open ? (
          <ClockChip dueAt={one.dueAt} />
        ) : (
          <span className="rt-muted">{t('monitoring.resolved')}</span>
        )}{' '}
        {one.link && <Link to={one.link}>{t('ui.open')}</Link>}
      </p>
      <p>{pick(one.detail)}</p>
      <p className="rt-muted">
        {fmt.dateTime(one.openedAt)} · {pick(one.owner)}
        {one.resolvedAt &&
          ` → ${fmt.dateTime(one.resolvedAt)} · ${one.resolvedBy ? pick(one.resolvedBy) : ''}`}
      </p>
      {one.open ? (
        <ol>
          {one.steps.map((step) => (
            <li key={step.zh}>{pick(step)}</li>
          ))}
        </ol>
      ) : (
        <p>{[one.resolution, one.cause].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  );
}
