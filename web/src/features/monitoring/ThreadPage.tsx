import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { OneThread } from './OneThread';
import { keepRecent } from './recent';
import { usePlace, useThread } from './threads';
import './monitoring.css';

/** Template (c): everything that happened to one order, what happens now, and what comes next; found by any number. */
export default function ThreadPage() {
  const { number, id } = useParams();
  const asked = number ?? id ?? '';
  const { t } = useI18n();
  const { data, error, isPending, refetch } = useThread(asked);
  const place = usePlace(asked, Boolean(error && !data));
  const found = data?.order?.number ?? data?.purchase?.number;
  useEffect(() => {
    if (found) keepRecent(found);
  }, [found]);
  if (data) return <OneThread key={found} thread={data} />;
  const elsewhere = place.data && place.data.path !== `/threads/${asked}`;
  if (place.data && elsewhere) return <Navigate to={place.data.path} replace />;
  if (isPending || place.isLoading)
    return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('ui.loading')} />;
  return <Refusal error={error} onRetry={() => void refetch()} />;
}
