import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n';

/** A thread being drawn, once waiting is longer than a glance. */
export function Waiting() {
  const { t } = useI18n();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="rt-waiting" role="status" aria-label={t('ui.loading')}>
      {late && <span />}
    </div>
  );
}
