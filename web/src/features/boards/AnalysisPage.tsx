import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Skeleton } from 'antd';
import { url } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { SavedViewMenu } from '@/ui/worklist/SavedViewMenu';
import { AnalysisBar } from './AnalysisBar';
import { AnalysisChart } from './AnalysisChart';
import { useAnswer, useQuestion, useSubjects, subjectOf } from './analysis';
import { base } from './model';
import { Pivot } from './Pivot';
import './analysis.css';

/** Measures by rows and columns, compared with the stretch before (template i); each cell leads to its orders. */
export default function AnalysisPage() {
  const { t, fmt } = useI18n();
  const { query, set } = useQuestion();
  const subjects = useSubjects();
  const { data, error, refetch, isFetching } = useAnswer(query);
  const subject = subjects.data?.find(({ code }) => code === subjectOf(query.measure?.[0]));
  const measures = (query.measure ?? []).flatMap((code) => {
    const found = subject?.measures.find((one) => one.code === code);
    return found ? [found] : [];
  });
  const axes = {
    rows: query.rows?.[0] ?? subject?.dimensions[0] ?? 'shop',
    columns: query.columns?.[0],
  };
  return (
    <section className="rt-analysis" aria-busy={isFetching}>
      <header className="rt-page-head">
        <h1>{t('boards.analysis.title')}</h1>
        {data && (
          <span className="rt-muted">
            {t('boards.analysis.vs', {
              from: fmt.date(data.beforeFrom),
              to: fmt.date(data.beforeTo),
            })}
          </span>
        )}
        <span className="rt-spring" />
        <SavedViewMenu worklist="boards.analysis" columns={[]} onColumns={() => undefined} />
        <Dropdown
          trigger={['click']}
          menu={{
            items: ['xlsx', 'csv'].map((format) => ({
              key: format,
              label: (
                <a href={url(`${base}/analysis/export`, { ...query, format })}>
                  {format === 'xlsx' ? 'Excel' : 'CSV'}
                </a>
              ),
            })),
          }}
        >
          <Button icon={<DownloadOutlined />}>{t('boards.analysis.export')}</Button>
        </Dropdown>
      </header>
      {subjects.data && <AnalysisBar subjects={subjects.data} query={query} set={set} />}
      {subject?.walking && (
        <p className="rt-muted" role="status">
          {t('boards.analysis.walking')}
        </p>
      )}
      <Refusal error={error ?? subjects.error} onRetry={() => void refetch()} />
      {data?.wholeMonths && (
        <p className="rt-muted" role="status">
          {t('boards.analysis.months', { from: fmt.date(data.from), to: fmt.date(data.to) })}
        </p>
      )}
      {!data && !error && <Skeleton active />}
      {data && data.rows.length === 0 && <p className="rt-muted">{t('boards.analysis.none')}</p>}
      {data && data.rows.length > 0 && measures.length > 0 && (
        <div className="rt-analysis-both">
          <Pivot answer={data} {...{ measures, axes, query }} />
          <AnalysisChart answer={data} {...{ measures, axes, query }} />
        </div>
      )}
    </section>
  );
}
