import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useDepartmentName } from './departments';
import { useRefresh } from './model';
import { SuggestionList } from './SuggestionList';
import { surveysPath, surveyStatus, useResult, type SurveyResult } from './surveys';
import './performance.css';

type Group = SurveyResult['groups'][number];

/** What a questionnaire came to, and what becomes of what was suggested. */
export default function SurveyPage() {
  const { t, fmt, pick } = useI18n();
  const { id = '' } = useParams();
  const { data, error, refetch } = useResult(id);
  const named = useDepartmentName();
  const refresh = useRefresh();
  const [ask, question] = useAsk();
  const { key } = useIdempotencyKey();
  const [refused, setRefused] = useState<unknown>(null);
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  const { survey, groups, hidden, causes, words } = data;
  async function act(work: () => Promise<unknown>) {
    setRefused(null);
    try {
      await work();
      await refresh();
    } catch (thrown) {
      setRefused(thrown);
    }
  }
  async function close() {
    const sure = await ask({
      title: t('performance.survey.closeTitle', { name: survey.name }),
      body: t('performance.survey.closeBody'),
      ok: t('performance.survey.close'),
    });
    if (sure !== null) {
      await act(() => api.post(`${surveysPath}/${id}/close`, {}, { idempotencyKey: key }));
    }
  }
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{survey.name}</h1>
        <StatusTag status={surveyStatus[survey.state]} />
        <span className="rt-muted">
          {t('performance.survey.answered')}{' '}
          {t('performance.survey.of', {
            n: fmt.integer(survey.answered),
            all: fmt.integer(survey.asked),
          })}
        </span>
        <span className="rt-spring" />
        {survey.state === 'open' && (
          <Button onClick={() => void close()}>{t('performance.survey.close')}</Button>
        )}
      </header>
      <Refusal error={refused} />
      {hidden > 0 && (
        <p className="rt-muted">
          {t(
            survey.state === 'open' ? 'performance.survey.hiddenOpen' : 'performance.survey.hidden',
            { n: fmt.integer(hidden) },
          )}
        </p>
      )}
      {groups.length > 0 && (
        <Table<Group>
          size="small"
          rowKey="department"
          dataSource={groups}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t('performance.survey.department'),
              render: (_, { department }) => named(department),
            },
            { title: t('performance.survey.answers'), align: 'right', dataIndex: 'answers' },
            ...survey.questions.map((one, index) => ({
              title: pick(one),
              align: 'right' as const,
              render: (_: unknown, group: Group) => fmt.amount(group.means[index], 2),
            })),
            {
              title: t('performance.survey.mean'),
              align: 'right',
              render: (_, { mean }) => <strong>{fmt.amount(mean, 2)}</strong>,
            },
          ]}
        />
      )}
      {causes.length > 0 && (
        <section className="rt-performance-box">
          <h2>{t('performance.survey.causes')}</h2>
          <p>
            {fmt.list(
              causes.map(({ cause, answers }) => `${t(`performance.cause.${cause}`)} ${answers}`),
            )}
          </p>
        </section>
      )}
      {survey.state === 'closed' && (
        <section className="rt-performance-box">
          <h2>{t('performance.survey.words')}</h2>
          {words.length === 0 && <p className="rt-muted">{t('performance.survey.noWords')}</p>}
          <ul className="rt-performance-list">
            {words.map((one, index) => (
              <li key={index} className="rt-performance-row">
                {one}
                <PickButton survey={id} words={one} act={act} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SuggestionList survey={id} />
      {question}
    </section>
  );
}

interface PickButtonProps {
  survey: string;
  words: string;
  act: (work: () => Promise<unknown>) => Promise<void>;
}

function PickButton({ survey, words, act }: PickButtonProps) {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  return (
    <Button
      size="small"
      type="text"
      onClick={() =>
        void act(() =>
          api.post(
            `${surveysPath}/${survey}/suggestions`,
            { words: words.slice(0, 500) },
            { idempotencyKey: key },
          ),
        )
      }
    >
      {t('performance.survey.pick')}
    </Button>
  );
}
