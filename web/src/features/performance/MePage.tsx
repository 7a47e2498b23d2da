import { useI18n } from '@/i18n';
import { useSession } from '@/api/session';
import { DaysBar } from './DaysBar';
import { useDays } from './days';
import { MySurveys } from './MySurveys';
import { ObjectionList } from './ObjectionList';
import { StandingView } from './StandingView';
import './performance.css';

/** How I stand: today in a sentence, each KPI against its target and my post's median, day by day (L6). */
export default function MePage() {
  const { t } = useI18n();
  const { data: session } = useSession();
  const { days, set } = useDays();
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.me')}</h1>
        <span className="rt-spring" />
        <DaysBar days={days} onChange={(next) => set({ ...next })} />
      </header>
      <MySurveys />
      <StandingView days={days} me={session?.person.username ?? ''} own />
      <ObjectionList />
    </section>
  );
}
