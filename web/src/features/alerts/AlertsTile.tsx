import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { useStanding } from './model';
import './alerts.css';

/** What is late or odd and concerns the person: how much, how much of it cannot wait. */
export default function AlertsTile() {
  const { t, fmt } = useI18n();
  const { data } = useStanding();
  if (!data || data.open === 0) return null;
  const tiles = [
    { key: 'critical', n: data.critical, query: 'severity=critical' },
    { key: 'untaken', n: data.untaken, query: 'view=untaken' },
    { key: 'open', n: data.open, query: '' },
  ];
  return (
    <section className="rt-alerts-tile">
      <h2>{t('alerts.title')}</h2>
      <div>
        {tiles.map(({ key, n, query }) => (
          <Link key={key} to={`/monitoring/alerts?${query}`}>
            <strong className="rt-number">{fmt.integer(n)}</strong>
            <span className={n === 0 ? 'rt-muted' : undefined}>{t(`alerts.tile.${key}`)}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
