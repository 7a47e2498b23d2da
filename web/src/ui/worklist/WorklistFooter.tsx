import { Button } from 'antd';
import type { Total } from '@/api/page';
import { useI18n } from '@/i18n';

interface WorklistFooterProps {
  loaded: number;
  total: Total | undefined;
  sum?: React.ReactNode;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

/** How many there are, how many are here, and what they come to. */
export function WorklistFooter({ loaded, total, sum, more, loading, onMore }: WorklistFooterProps) {
  const { t, fmt } = useI18n();
  if (!total || loaded === 0) return null;
  const values = { loaded: fmt.integer(loaded), total: fmt.total(total) };
  return (
    <footer className="rt-worklist-foot">
      <span>{more ? t('ui.rows.some', values) : t('ui.rows.all', values)}</span>
      {sum && (
        <span className="rt-number">
          {t('ui.rows.sum')} {sum}
        </span>
      )}
      {more && (
        <Button type="link" size="small" loading={loading} onClick={onMore}>
          {t('ui.rows.more')}
        </Button>
      )}
    </footer>
  );
}
