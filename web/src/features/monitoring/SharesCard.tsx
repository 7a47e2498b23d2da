import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import type { Share, ThreadKind } from './model';
import { useShares, useSharing } from './shares';

/** To whom the thread is shown, until when; each can be taken back. */
export function SharesCard({ kind, number }: { kind: ThreadKind; number: string }) {
  const { t } = useI18n();
  const { data } = useShares(kind, number);
  if (!data || data.length === 0) return null;
  return (
    <section className="rt-monitoring-card">
      <h2>{t('monitoring.share.shares')}</h2>
      <ul>
        {data.map((one) => (
          <OneShare key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneShare({ one }: { one: Share }) {
  const { t, fmt } = useI18n();
  const { revoke } = useSharing();
  const { busy, error, send } = useSending();
  return (
    <li>
      <strong>{one.person}</strong>{' '}
      {t('monitoring.share.until', { until: fmt.dateTime(one.until) })}{' '}
      <span className="rt-muted">
        {t('monitoring.share.by', { by: one.by, at: fmt.dateTime(one.at) })}
        {one.note && ` · ${one.note}`}
      </span>{' '}
      {one.stands ? (
        <Button size="small" loading={busy} onClick={() => void send((key) => revoke(one.id, key))}>
          {t('monitoring.share.revoke')}
        </Button>
      ) : (
        <span className="rt-muted">
          {t(one.revokedAt ? 'monitoring.share.revoked' : 'monitoring.share.over')}
        </span>
      )}
      <Refusal error={error} />
    </li>
  );
}
