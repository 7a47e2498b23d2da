import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import { DaysBar } from './DaysBar';
import { useDays } from './days';
import { StandingView } from './StandingView';
import './performance.css';

/** How somebody stands, for a superior. */
export default function PersonPage() {
  const { t } = useI18n();
  const who = useWho();
  const { user = '' } = useParams();
  const { days, set } = useDays();
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.of', { who: who(user) })}</h1>
        <Link to="/performance/people">{t('performance.back')}</Link>
        <span className="rt-spring" />
        <DaysBar days={days} onChange={(next) => set({ ...next })} />
      </header>
      <StandingView days={days} me={user} />
    </section>
  );
}
