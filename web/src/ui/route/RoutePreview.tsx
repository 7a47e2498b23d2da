import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { Refusal } from '../Refusal';
import { ToneIcon } from '../tone';
import { Route } from './Route';

type Answer = Schema<'approval.ApprovalPreviewing.Answer'>;

interface RoutePreviewProps {
  /** `purchase-order` */
  documentType: string;
  /** Facts as the document's owner reads them; nothing is asked while they are `null`. */
  facts: Record<string, unknown> | null;
}

/** Before submitting: who will decide, why, by when, and what would have shortened it. */
export function RoutePreview({ documentType, facts }: RoutePreviewProps) {
  const { t, fmt, pick } = useI18n();
  const { data, error, isPending } = useQuery<Answer>({
    queryKey: ['approval', 'preview', documentType, facts],
    enabled: facts !== null,
    staleTime: 5_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.post<Answer>('/api/approval/preview', { documentType, facts }, { signal }),
  });
  if (facts === null) return <p className="rt-muted">{t('ui.route.incomplete')}</p>;
  if (error) return <Refusal error={error} />;
  if (isPending) return <Skeleton active title={false} />;
  if (data.outcome === 'blocked')
    return (
      <section className="rt-refusal rt-refusal-stopped" role="status">
        <ToneIcon tone="blocked" size={18} />
        <div className="rt-refusal-text">
          <strong>{t('ui.problem.stopped', { title: data.blocked[0]?.text ?? '' })}</strong>
        </div>
      </section>
    );
  if (data.outcome === 'auto') return <p role="status">{data.explanation}</p>;
  return (
    <div className="rt-route-preview">
      <Route
        stops={data.steps.map((step) => ({
          key: step.role,
          role: step.roleName,
          who: step.persons.map(({ name }) => name).join(' / '),
          tone: 'waiting',
          state: t('ui.route.by', { at: fmt.dateTime(step.dueAt) }),
          reasons: step.reasons.map(({ text, version }) => `${text} · v${version}`),
        }))}
      />
      {data.shorter.length > 0 && (
        <>
          <h3>{t('ui.route.shorter')}</h3>
          <ul className="rt-route-shorter">
            {data.shorter.map((way) => (
              <li key={way.word + way.value}>{pick({ zh: way.textZh, en: way.textEn })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
