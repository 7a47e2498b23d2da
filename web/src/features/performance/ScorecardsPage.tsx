import { Button, DatePicker, Skeleton, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { Who } from '@/ui/Who';
import { base, useKpis, useMonth, useRefresh, type MonthView } from './model';
import { MonthResults } from './MonthResults';
import { RuleDialog } from './RuleDialog';
import { metStatus } from './status';
import { WeightsBox } from './WeightsBox';
import './performance.css';

type Score = MonthView['scores'][number];

/** A month's scores, what they are made of, and what follows; closed once, then they stand (L7, L12). */
export default function ScorecardsPage() {
  const { t, fmt } = useI18n();
  const edits = useCan()('performance.edit');
  const [params, setParams] = useSearchParams();
  const now = companyDay().slice(0, 7);
  const month = params.get('month') ?? dayjs(`${now}-01`).subtract(1, 'month').format('YYYY-MM');
  const { data, error, refetch } = useMonth(month);
  const [changing, setChanging] = useState(false);
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.score.title')}</h1>
        <DatePicker
          picker="month"
          allowClear={false}
          aria-label={t('performance.score.month')}
          value={dayjs(`${month}-01`)}
          onChange={(chosen) => chosen && setParams({ month: chosen.format('YYYY-MM') })}
        />
        <span className="rt-muted">
          {data?.closedAt ? (
            <>
              <Who of={data.closedBy} /> · {fmt.dateTime(data.closedAt)}
            </>
          ) : (
            t('performance.score.open')
          )}
        </span>
        <span className="rt-spring" />
        {edits && <Button onClick={() => setChanging(true)}>{t('performance.rule.edit')}</Button>}
        {edits && data && !data.closedAt && month < now && <CloseMonth month={month} />}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p className="rt-muted">
            {t('performance.score.formula', { pass: fmt.integer(data.rule.passScore) })}
          </p>
          <MonthResults view={data} />
          <Scores rows={data.scores} />
          <WeightsBox mayEdit={edits} />
        </>
      )}
      {changing && data && <RuleDialog onClose={() => setChanging(false)} />}
    </section>
  );
}

function CloseMonth({ month }: { month: string }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [ask, question] = useAsk();
  const { key } = useIdempotencyKey();
  const [error, setError] = useState<unknown>(null);
  async function close() {
    const sure = await ask({
      title: t('performance.score.closeTitle', { month }),
      body: t('performance.score.closeBody'),
      ok: t('performance.score.close'),
    });
    if (sure === null) return;
    try {
      await api.post(`${base}/months/${month}/close`, {}, { idempotencyKey: key });
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <>
      <Refusal error={error} />
      <Button type="primary" onClick={() => void close()}>
        {t('performance.score.close')}
      </Button>
      {question}
    </>
  );
}

function Scores({ rows }: { rows: Score[] }) {
  const { t, fmt, pick } = useI18n();
  const { data: kpis = [] } = useKpis();
  const name = (code: string) => {
    const kpi = kpis.find((one) => one.code === code);
    return kpi ? pick(kpi.name) : code;
  };
  return (
    <Table<Score>
      size="small"
      rowKey="person"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('performance.score.none') }}
      columns={[
        { title: t('performance.person'), render: (_, { person }) => <Who of={person} /> },
        {
          title: t('performance.score.score'),
          align: 'right',
          render: (_, { score }) => fmt.amount(score, 2),
        },
        {
          title: t('performance.state'),
          render: (_, { met }) => <StatusTag status={met ? metStatus.met : metStatus.missed} />,
        },
        {
          title: t('performance.score.parts'),
          render: (_, { parts }) =>
            fmt.list(
              parts.map(({ kpi, points, weight }) =>
                t('performance.score.part', { kpi: name(kpi), points, weight }),
              ),
            ),
        },
      ]}
    />
  );
}
