import { Link, useLocation } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import '@/ui/refusal.css';

/** The red line: a page beyond one's rights. */
export function NoRight() {
  const { t } = useI18n();
  return (
    <section className="rt-refusal rt-refusal-stopped" role="alert">
      <ToneIcon tone="blocked" size={18} />
      <div className="rt-refusal-text">
        <strong>{t('shell.noRight.title')}</strong>
        <p>{t('shell.noRight.text')}</p>
        <p>
          <Link to="/">{t('shell.home')}</Link>
        </p>
      </div>
    </section>
  );
}

export function NotFound() {
  const { t } = useI18n();
  const { pathname } = useLocation();
  return (
    <section className="rt-empty">
      <h1>{t('shell.notFound.title')}</h1>
      <p>{t('shell.notFound.text', { path: pathname })}</p>
      <Link to="/">{t('shell.home')}</Link>
    </section>
  );
}
