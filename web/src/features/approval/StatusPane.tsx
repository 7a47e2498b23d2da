import { Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Route } from '@/ui/route/Route';
import { useDetail } from './approvals';
import { Clock } from './Clock';
import type { Detail } from './model';
import { stopOf } from './stops';

/** Where a request stands: done, whose turn, still to come, and why it ended as it did. */
export function StatusPane({ id }: { id: string }) {
  const i18n = useI18n();
  const detail = useDetail(id);
  if (detail.error) return <Refusal error={detail.error} />;
  if (!detail.data) return <Skeleton active />;
  return (
    <>
      <Ended approval={detail.data.approval} />
      <Route stops={detail.data.approval.steps.map((step) => stopOf(step, i18n))} />
      <Clock approval={detail.data.approval} />
    </>
  );
}

/** Why it came to its end; nothing while it waits. */
export function Ended({ approval }: { approval: Detail['approval'] }) {
  const { t, pick } = useI18n();
  return (
    <>
      {approval.end && (approval.end.textZh || approval.end.textEn) && (
        <blockquote className="rt-approval-end">
          {pick({ zh: approval.end.textZh, en: approval.end.textEn })}
        </blockquote>
      )}
      {approval.outcome === 'auto' && <p>{t('approval.passedAutomatically')}</p>}
    </>
  );
}
