import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { OneThread } from './OneThread';
import { useSharedThread } from './shares';
import './monitoring.css';

/** A thread that a colleague shows me: this one, to read, and nothing else. */
export default function SharedThreadPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const { data, error, refetch } = useSharedThread(id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('ui.loading')} />;
  return (
    <>
      <p className="rt-muted">{t('monitoring.share.shown')}</p>
      <OneThread thread={data} shared />
    </>
  );
}
