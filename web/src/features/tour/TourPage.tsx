import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useTours } from './useTours';
import './tour-page.css';

/** The walks through the program, by job. */
export default function TourPage() {
  const { t, pick } = useI18n();
  const { mine, known, start } = useTours();
  return (
    <section className="rt-tours">
      <header className="rt-page-head">
        <h1>{t('tour.title')}</h1>
      </header>
      <p className="rt-muted">{t(mine.length > 0 ? 'tour.intro' : 'tour.none')}</p>
      {mine.map((tour) => (
        <article key={tour.key} className="rt-tour-card">
          <div>
            <h2>{pick(tour.title)}</h2>
            <p className="rt-muted">{tour.stops.map(({ title }) => pick(title)).join(' → ')}</p>
          </div>
          <span className="rt-spring" />
          {known[tour.key] === 'done' && (
            <StatusTag status={{ tone: 'ok', zh: '看过了', en: 'Seen' }} />
          )}
          <Button type={known[tour.key] ? 'default' : 'primary'} onClick={() => start(tour)}>
            {t(known[tour.key] === 'done' ? 'tour.again' : 'tour.start')}
          </Button>
        </article>
      ))}
    </section>
  );
}
