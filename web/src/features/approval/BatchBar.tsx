import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { decideAll, useRefresh } from './approvals';
import type { BatchTaken, InboxItem } from './model';

/** Agrees to several at once with one opinion; those that cannot be are named and stay. */
export function BatchBar({ items, onDone }: { items: InboxItem[]; onDone: () => void }) {
  const { t, fmt, pick } = useI18n();
  const refresh = useRefresh();
  const [ask, dialog] = useAsk();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [result, setResult] = useState<BatchTaken | null>(null);
  const sum = items.reduce((all, item) => all + Math.round(Number(item.amount.amount) * 100), 0);

  async function approve() {
    const opinion = await ask({
      title: t('approval.batch.title', { n: items.length }),
      body: t('approval.batch.body', { sum: fmt.amount(sum / 100, 2) }),
      label: t('approval.opinion'),
      ok: t('approval.act.do.approve'),
      required: items.some(({ opinionRequired }) => opinionRequired),
    });
    if (opinion === null) return;
    setBusy(true);
    setError(null);
    try {
      const taken = await decideAll(items, 'approve', opinion);
      setResult(taken);
      await refresh();
      if (taken.left.length === 0) onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="rt-approval-batch" role="status">
      {dialog}
      <Refusal error={error} />
      {result && result.left.length > 0 && (
        <ul>
          <li>
            {t('approval.batch.partly', { n: result.taken.length, left: result.left.length })}
          </li>
          {result.left.map((one) => (
            <li key={one.approval}>
              {one.number}: {pick({ zh: one.textZh, en: one.textEn })}
            </li>
          ))}
        </ul>
      )}
      <span className="rt-number">
        {t('approval.batch.chosen', { n: items.length, sum: fmt.amount(sum / 100, 2) })}
      </span>
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => void approve()}>
        {t('approval.act.do.approve')}
      </Button>
    </div>
  );
}
