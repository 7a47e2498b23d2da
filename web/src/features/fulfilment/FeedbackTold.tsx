import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { feedbackStates, useTold, type FeedbackRow } from './feedback';

/** One message to a shop: how far it is, and word for word what it says. */
export function FeedbackTold({ row }: { row: FeedbackRow }) {
  const { t, fmt } = useI18n();
  const { data, error, refetch } = useTold(row.order);
  const now = data?.row ?? row;
  return (
    <>
      <StatusTag status={feedbackStates[now.state]} />
      <Facts
        facts={[
          { label: t('fulfilment.feedback.attempts'), value: fmt.integer(now.attempts) },
          { label: t('fulfilment.feedback.lastAnswer'), value: now.lastAnswer || '—' },
          { label: t('fulfilment.feedback.createdAt'), value: fmt.fullDateTime(now.createdAt) },
          {
            label: t('fulfilment.feedback.endedAt'),
            value: now.endedAt ? fmt.fullDateTime(now.endedAt) : '—',
          },
        ]}
      />
      <Refusal error={error} onRetry={() => void refetch()} />
      {data && <h2>{t('fulfilment.feedback.message')}</h2>}
      {data &&
        (data.body ? (
          <pre className="rt-told">{JSON.stringify(JSON.parse(data.body), null, 2)}</pre>
        ) : (
          <p className="rt-muted">{t('fulfilment.feedback.nothing')}</p>
        ))}
    </>
  );
}
