import { Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useDepartmentName } from './departments';
import { NewSurveyDialog } from './NewSurveyDialog';
import { surveyStatus, useSurveys, useTrend, type Survey } from './surveys';
import './performance.css';

/** Questionnaires and the departments' scores over time (M2, L10). */
export default function SurveysPage() {
  const { t, fmt } = useI18n();
  const { data, error, refetch } = useSurveys();
  const [asking, setAsking] = useState(false);
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.survey.title')}</h1>
        <span className="rt-spring" />
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('performance.survey.new')}
        </Button>
      </header>
      <p className="rt-muted">{t('performance.survey.about')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      <TrendCard />
      <Table<Survey>
        size="small"
        rowKey="id"
        loading={!data && !error}
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('performance.survey.none') }}
        columns={[
          {
            title: t('performance.survey.name'),
            render: (_, { id, name }) => <Link to={`/performance/surveys/${id}`}>{name}</Link>,
          },
          {
            title: t('performance.state'),
            render: (_, { state }) => <StatusTag status={surveyStatus[state]} />,
          },
          {
            title: t('performance.survey.audience'),
            render: (_, { audience }) => t(`performance.survey.${audience}`),
          },
          {
            title: t('performance.survey.rhythm'),
            render: (_, { rhythm }) => t(`performance.survey.${rhythm}`),
          },
          {
            title: t('performance.survey.closesOn'),
            render: (_, { closesOn }) => fmt.date(closesOn),
          },
          {
            title: t('performance.survey.answered'),
            align: 'right',
            render: (_, { answered, asked }) =>
              t('performance.survey.of', { n: fmt.integer(answered), all: fmt.integer(asked) }),
          },
        ]}
      />
      {asking && <NewSurveyDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

function TrendCard() {
  const { t, fmt } = useI18n();
  const { data } = useTrend();
  const named = useDepartmentName();
  const option = useMemo(() => {
    if (!data) return undefined;
    const surveys = [...new Map(data.map((one) => [one.survey, one.closesOn])).entries()];
    const groups = [...new Set(data.map(({ department }) => department))];
    return {
      xAxis: { type: 'category', data: surveys.map(([, closesOn]) => closesOn) },
      yAxis: { type: 'value', min: 1, max: 5 },
      series: groups.map((group) => ({
        name: named(group),
        type: 'line',
        connectNulls: true,
        data: surveys.map(([id]) => {
          const point = data.find((one) => one.survey === id && one.department === group);
          return point ? Number(point.mean) : null;
        }),
      })),
    };
  }, [data, named]);
  if (!data || data.length === 0) return null;
  return (
    <ChartCard
      title={t('performance.survey.trend')}
      height={240}
      option={option}
      table={{
        columns: [
          t('performance.survey.name'),
          t('performance.survey.department'),
          t('performance.survey.answers'),
          t('performance.survey.mean'),
        ],
        rows: data.map(({ name, department, answers, mean }) => [
          name,
          named(department),
          answers,
          fmt.amount(mean, 2),
        ]),
      }}
    />
  );
}
