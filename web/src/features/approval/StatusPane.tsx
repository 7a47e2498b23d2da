import { Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Route } from '@/ui/route/Route';
import { useDetail } from './approvals';
import { stopOf } from './stops';

/** Where a request stands: done, whose turn, still to come, and why it ended as it did. */
export function StatusPane({ id }: { id: string }) {
  const i18n = useI18n();
  const detail = useDetail(id);
  if (detail.error) return <Refusal error={detail.error} />;
  if (!detail.data) return <Skeleton active />;
  const { approval } = detail.data;
  return (
    <>
      {approval.end && (approval.end.textZh || approval.end.textEn) && (
        <blockquote className="rt-approval-end">
          {i18n.pick({ zh: approval.end.textZh, en: approval.end.textEn })}
        </blockquote>
      )}
      <Route stops={approval.steps.map((step) => stopOf(step, i18n))} />
      {approval.outcome === 'auto' && <p>{i18n.t('approval.passedAutomatically')}</p>}
    </>
  );
}
