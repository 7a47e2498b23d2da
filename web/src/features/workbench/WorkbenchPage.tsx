import { useCan, useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Checklist } from './Checklist';
import { Figures } from './Figures';
import { Pace } from './Pace';
import { Tasks } from './Tasks';
import './workbench.css';

/** The landing page: what waits for me, soonest first, and the figures of my job. */
export default function WorkbenchPage() {
  const { t, fmt } = useI18n();
  const { data: session } = useSession();
  const can = useCan();
  return (
    <section className="rt-workbench">
      <header className="rt-page-head">
        <h1>{t('workbench.hello', { name: session?.person.name ?? '' })}</h1>
        <span className="rt-muted">{fmt.date(new Date())}</span>
      </header>
      <div className="rt-workbench-main">
        {can('settings.edit') && <Checklist />}
        <Tasks />
      </div>
      <div className="rt-workbench-side">
        <Figures />
        <Pace />
      </div>
    </section>
  );
}
