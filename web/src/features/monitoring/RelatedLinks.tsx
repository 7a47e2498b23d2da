import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import type { Linked } from './model';

/** Other threads this one hangs together with: where each stands, and whether it is late. */
export function RelatedLinks({ related }: { related: Linked[] }) {
  const { t, fmt, pick } = useI18n();
  return (
    <span className="rt-related">
      {related.map((one) => (
        <span key={`${one.kind}/${one.number}`} className="rt-related-one">
          {one.link ? <Link to={one.link}>{one.number}</Link> : <strong>{one.number}</strong>}{' '}
          {pick(one.state)} <span className="rt-muted">{pick(one.why)}</span>
          {one.dueOn && (
            <span className={`rt-tag rt-tag-${one.late ? 'overdue' : 'waiting'}`}>
              <ToneIcon tone={one.late ? 'overdue' : 'waiting'} />
              {fmt.date(one.dueOn)}
              {one.late && ` ${t('monitoring.glance.late')}`}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
