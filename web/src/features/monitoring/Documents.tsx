import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { Related } from './model';

/** What else belongs to the order: parcels with their waybills, returns. */
export function Documents({ documents }: { documents: Related[] }) {
  const { t, pick } = useI18n();
  if (documents.length === 0) return null;
  return (
    <section className="rt-monitoring-card">
      <h2>{t('monitoring.documents')}</h2>
      <ul>
        {documents.map((one) => (
          <li key={`${one.kind}/${one.number}`}>
            {t(`monitoring.document.${one.kind}`)}{' '}
            {one.link ? <Link to={one.link}>{one.number}</Link> : <strong>{one.number}</strong>}{' '}
            {pick(one.state)}
            {one.detail && <span className="rt-muted"> · {pick(one.detail)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
