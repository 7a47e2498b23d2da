import { Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ReportActions } from './ReportActions';
import { Conclusions } from './Conclusions';
import { Kpis } from './Kpis';
import { LevelChart } from './LevelChart';
import {
  useFrame,
  useReport,
  type BandLine,
  type LevelLine,
  type PersonLine,
  type ReasonLine,
  type Summary,
  type Trend,
} from './model';
import { lastDay } from './period';
import { ReasonChart } from './ReasonChart';
import { BandTable, LevelTable, PeopleTable } from './tables';
import { TrendChart } from './TrendChart';
import { useView } from './useView';
import { ViewBar } from './ViewBar';
import './insight.css';

/** How long approvals take and where, against targets and the period before (template i). */
export default function EfficiencyPage() {
  const { t, fmt } = useI18n();
  const frame = useFrame();
  const { view, query, set } = useView(frame.data?.today);
  const summary = useReport<Summary>('summary', query);
  const bands = useReport<BandLine[]>('bands', query);
  const levels = useReport<LevelLine[]>('levels', query);
  const people = useReport<PersonLine[]>('people', query);
  const reasons = useReport<ReasonLine[]>('reasons', query);
  const trend = useReport<Trend>('trend', query);
  const error = frame.error ?? summary.error;
  const charts = <T,>({
    data,
    error: wrong,
    refetch,
  }: {
    data: T | undefined;
    error: unknown;
    refetch: () => unknown;
  }) => ({
    data,
    error: wrong,
    onRetry: () => void refetch(),
  });
  return (
    <section className="rt-insight" aria-busy={summary.isFetching}>
      <header className="rt-page-head">
        <h1>{t('insight.efficiency')}</h1>
        {summary.data && (
          <span className="rt-muted">
            {t('insight.compare.with', {
              from: fmt.date(summary.data.beforeDays.from),
              to: fmt.date(lastDay(summary.data.beforeDays.until)),
            })}
          </span>
        )}
        <span className="rt-spring" />
        {view && query && <ReportActions view={view} query={query} />}
      </header>
      {frame.data && view && <ViewBar frame={frame.data} view={view} onChange={set} />}
      {frame.data?.walking && (
        <p className="rt-insight-note" role="status">
          {t('insight.walking', { n: fmt.integer(frame.data.requests) })}
        </p>
      )}
      <Refusal error={error} onRetry={() => void summary.refetch()} />
      {!summary.data && !error && <Skeleton active />}
      {view && summary.data && (
        <>
          {summary.data.now.totals.decided === 0 && (
            <p className="rt-insight-note">{t('insight.empty')}</p>
          )}
          <Kpis view={view} summary={summary.data} bands={bands.data ?? []} trend={trend.data} />
          <Conclusions query={query} view={view} />
          <div className="rt-insight-charts">
            <TrendChart view={view} {...charts(trend)} />
            <LevelChart view={view} {...charts(levels)} />
            <ReasonChart view={view} {...charts(reasons)} />
            <BandTable view={view} rows={bands.data} />
          </div>
          <LevelTable view={view} rows={levels.data} />
          <PeopleTable view={view} rows={people.data} />
        </>
      )}
    </section>
  );
}
