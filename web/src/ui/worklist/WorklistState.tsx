import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n';

/** Grey rows, but only when the answer takes longer than a glance. */
export function LoadingRows() {
  const { t } = useI18n();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="rt-skeleton" role="status" aria-label={t('ui.loading')}>
      {late && Array.from({ length: 12 }, (_, index) => <span key={index} />)}
    </div>
  );
}

interface NoRowsProps {
  filtered: boolean;
  empty: { text: string; action?: React.ReactNode };
  onClear: () => void;
}

/** Nothing yet, or nothing that matches: two different sentences with two ways on. */
export function NoRows({ filtered, empty, onClear }: NoRowsProps) {
  const { t } = useI18n();
  return (
    <div className="rt-empty">
      <p>{filtered ? t('ui.noMatch') : empty.text}</p>
      {filtered ? <Button onClick={onClear}>{t('ui.filter.clear')}</Button> : empty.action}
    </div>
  );
}
