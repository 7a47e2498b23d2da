import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { ThreadKind } from './model';

/** Threads of sales or of purchases, for who may look at both. */
export function ThreadKinds({ kind }: { kind: ThreadKind }) {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  if (!can('sales.order.read') || !can('purchasing.read')) return null;
  return (
    <Segmented<ThreadKind>
      className="rt-thread-kinds"
      value={kind}
      options={[
        { value: 'sale', label: t('monitoring.threads.sales') },
        { value: 'purchase', label: t('monitoring.threads.purchases') },
      ]}
      onChange={(next) => void navigate(next === 'sale' ? '/threads' : '/threads/purchases')}
    />
  );
}
