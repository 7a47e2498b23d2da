import { CloudSyncOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useI18n } from '@/i18n';
import { Drop } from '@/ui/Drop';
import { useOutbox } from '@/ui/pda/useOutbox';
import '@/ui/pda/pda.css';

const RefusedScans = lazy(() =>
  import('@/ui/pda/Sync').then((sync) => ({ default: sync.RefusedScans })),
);

/** What this person has scanned here and the server does not have, or has refused; nothing shows while all is there. */
export function Unsent() {
  const { t, fmt } = useI18n();
  const { waiting, refused } = useOutbox();
  const n = waiting.length + refused.length;
  if (n === 0) return null;
  return (
    <Drop
      trigger="click"
      title={t('ui.pda.unsent')}
      content={
        <div className="rt-pda-unsent">
          <Suspense>
            <RefusedScans />
          </Suspense>
          <ul className="rt-pda-list">
            {waiting.map(({ key, what, at }) => (
              <li key={key}>
                <span>{what}</span>
                <small className="rt-muted">{fmt.dateTime(at)}</small>
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <Badge count={n} size="small">
        <Button
          type="text"
          icon={<CloudSyncOutlined />}
          aria-label={`${t('ui.pda.unsent')} ${fmt.integer(n)}`}
        />
      </Badge>
    </Drop>
  );
}
