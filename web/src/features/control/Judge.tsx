import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { findingsPath, type Finding, type FindingLine } from './model';

/** Says of a finding that there was something, or nothing, and why. */
export function Judge({ line }: { line: FindingLine }) {
  const { t } = useI18n();
  const { finding } = line;
  const me = useSession().data?.person.username;
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<Finding['verdict'] | null>(null);
  if (me === finding.person) return <p className="rt-muted">{t('control.aboutYou')}</p>;
  async function judge(verdict: Finding['verdict']) {
    setBusy(verdict);
    setError(null);
    try {
      await api.post(
        `${findingsPath}/${finding.id}/judgement`,
        { revision: finding.revision, verdict, reason },
        { idempotencyKey: key.key },
      );
      key.renew();
      setReason('');
      await client.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }
  return (
    <div className="rt-control-judge">
      <Refusal error={error} />
      <Input.TextArea
        aria-label={t('control.reason')}
        placeholder={t('control.reasonHint')}
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button
          type="primary"
          disabled={!reason.trim()}
          loading={busy === 'useful'}
          onClick={() => void judge('useful')}
        >
          {t('control.useful')}
        </Button>
        <Button
          disabled={!reason.trim()}
          loading={busy === 'dismissed'}
          onClick={() => void judge('dismissed')}
        >
          {t('control.dismiss')}
        </Button>
      </div>
    </div>
  );
}
