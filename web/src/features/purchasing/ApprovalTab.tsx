import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { isStatus } from '@/api/problem';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Refusal } from '@/ui/Refusal';
import { Route } from '@/ui/route/Route';
import type { Tone } from '@/ui/tone';

type Detail = Schema<'approval.ApprovalDetail'>;
type Step = Detail['approval']['steps'][number];

const tones: Record<Step['state'], Tone> = {
  pending: 'closed',
  active: 'progress',
  approved: 'ok',
  rejected: 'exception',
  returned: 'soon',
  dropped: 'closed',
  removed: 'closed',
};

interface ApprovalTabProps {
  kind: string;
  id: string;
  /** Whether it was submitted: where no approval is found then, the reader may not see it. */
  raised: boolean;
}

const useApprovalOf = (kind: string, id: string, enabled = true) =>
  useQuery({
    queryKey: ['approval', 'of', kind, id],
    enabled,
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Detail>(`/api/approval/documents/${kind}/${id}`, { signal });
      } catch (thrown) {
        if (isStatus(thrown, 404)) return null;
        throw thrown;
      }
    },
    refetchInterval: 10_000,
  });

interface TurnProps {
  kind: string;
  id: string;
  waiting: boolean;
  /** What is said where nobody in particular is waited for. */
  children: React.ReactNode;
}

/** 等李敏审批,剩40分: whose turn it is, and until when. */
export function Turn({ kind, id, waiting, children }: TurnProps) {
  const { t } = useI18n();
  const { data } = useApprovalOf(kind, id, waiting);
  const step = waiting && data?.approval.steps.find(({ state }) => state === 'active');
  if (!step) return children;
  const names = step.persons.filter(({ state }) => state === 'open').map(({ who }) => who.name);
  return (
    <>
      {t('purchasing.approval.waitsFor', { name: names.join(' / ') })}{' '}
      <ClockChip dueAt={step.dueAt} />
    </>
  );
}

/** Who has decided, whose turn it is, who comes next, and what was said (B8). */
export function ApprovalTab({ kind, id, raised }: ApprovalTabProps) {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useApprovalOf(kind, id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (data === null)
    return <p className="rt-muted">{t(`purchasing.approval.${raised ? 'hidden' : 'none'}`)}</p>;
  if (!data) return null;
  const { approval } = data;
  const minutes = (step: Step) =>
    step.activatedAt && step.endedAt
      ? Math.round((Date.parse(step.endedAt) - Date.parse(step.activatedAt)) / 60_000)
      : null;
  return (
    <div className="purchasing-outlook">
      {approval.end && (
        <p className="purchasing-reason">
          {pick({ zh: approval.end.textZh, en: approval.end.textEn })}
        </p>
      )}
      <Route
        stops={approval.steps.map((step) => ({
          key: step.id,
          role: pick({ zh: step.nameZh, en: step.nameEn }),
          who: step.endedBy?.name ?? step.persons.map(({ who }) => who.name).join(' / '),
          tone: tones[step.state],
          state: t(`purchasing.approval.state.${step.state}`),
          dueAt: step.dueAt,
          doneAt: step.endedAt,
          reasons: step.reasons.map((reason) => pick({ zh: reason.textZh, en: reason.textEn })),
          opinion: step.opinion,
          notes: [
            ...(step.onBehalfOf
              ? [t('purchasing.approval.onBehalf', { name: step.onBehalfOf.name })]
              : []),
            ...(minutes(step) === null
              ? []
              : [
                  minutes(step) === 0
                    ? t('purchasing.approval.atOnce')
                    : t('purchasing.approval.minutes', { n: minutes(step) ?? 0 }),
                ]),
          ],
        }))}
      />
      <p className="rt-muted">
        {t('purchasing.preview.rules', { version: approval.rulesVersion })}{' '}
        <Link to={`/approval/requests/${approval.id}`}>{t('purchasing.approval.open')}</Link>
      </p>
    </div>
  );
}
