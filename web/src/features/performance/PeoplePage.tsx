import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select, Table } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { url } from '@/api/client';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { DaysBar } from './DaysBar';
import { useDays } from './days';
import { LineChart } from './LineChart';
import { base, useKpis, useTeam, type Kpi, type TeamLine } from './model';
import { ObjectionList } from './ObjectionList';
import { metStatus } from './status';
import { drawn, said } from './words';
import './performance.css';

const mostLines = 5;

/** People side by side in a KPI: bars between them, lines over time, a table, a file (L6, L8). */
export default function PeoplePage() {
  const { t, pick } = useI18n();
  const { days, params, set } = useDays();
  const { data: kpis = [] } = useKpis();
  const personal = kpis.filter(({ active, posts }) => active && posts.length > 0);
  const code = params.get('kpi') ?? 'steps-in-limit';
  const { data, error, refetch } = useTeam(code, days);
  const kpi = personal.find((one) => one.code === code);
  const series = useMemo(
    () => data?.slice(0, mostLines).map(({ person, weeks }) => ({ person, points: weeks })) ?? [],
    [data],
  );
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.people')}</h1>
        <Select
          aria-label={t('performance.kpi')}
          value={code}
          popupMatchSelectWidth={false}
          onChange={(value) => set({ kpi: value })}
          options={personal.map((one) => ({ value: one.code, label: pick(one.name) }))}
        />
        <DaysBar days={days} onChange={(next) => set({ ...next })} />
        <span className="rt-spring" />
        <Link to="/performance/kpis">{t('performance.kpis')}</Link>
        <Button
          icon={<DownloadOutlined />}
          href={url(`${base}/people/export`, { kpi: code, ...days })}
        >
          {t('performance.export')}
        </Button>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {kpi && (
        <div className="rt-performance-charts">
          <Bars kpi={kpi} rows={data} />
          <LineChart
            kpi={kpi}
            title={t('performance.line.weeks', { kpi: pick(kpi.name) })}
            axis={t('performance.week')}
            series={series}
          />
        </div>
      )}
      {kpi && data && <TeamTable kpi={kpi} rows={data} />}
      <ObjectionList />
    </section>
  );
}

function Bars({ kpi, rows }: { kpi: Kpi; rows: TeamLine[] | undefined }) {
  const i18n = useI18n();
  const { t, fmt, pick } = i18n;
  const who = useWho();
  const navigate = useNavigate();
  const option = useMemo(
    () =>
      rows && {
        xAxis: {
          type: 'value',
          axisLabel: { formatter: (value: number) => said(i18n, kpi, value), hideOverlap: true },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: rows.map(({ person }) => who(person)),
          axisLabel: { width: 90, overflow: 'truncate' },
        },
        series: [
          {
            type: 'bar',
            barMaxWidth: 18,
            data: rows.map(({ figure }) => drawn(figure.value)),
            tooltip: { valueFormatter: (value: number) => said(i18n, kpi, value) },
          },
        ],
      },
    [rows, kpi, i18n, who],
  );
  return (
    <ChartCard
      title={t('performance.bar.title', { kpi: pick(kpi.name) })}
      height={240}
      sentence={
        rows &&
        rows.length > 0 &&
        t('performance.bar.sentence', {
          n: fmt.integer(rows.length),
          met: fmt.integer(rows.filter(({ figure }) => figure.met).length),
        })
      }
      option={option}
      loading={!rows}
      table={
        rows && {
          columns: [
            t('performance.person'),
            t('performance.value'),
            t('performance.count'),
            t('performance.state'),
          ],
          rows: rows.map(({ person, figure }) => [
            who(person),
            said(i18n, kpi, figure.value),
            figure.tally.n,
            t(figure.met ? 'performance.met' : 'performance.missed'),
          ]),
        }
      }
      onDrill={({ dataIndex }) => {
        const row = rows?.[dataIndex];
        if (row) void navigate(`/performance/people/${encodeURIComponent(row.person)}`);
      }}
    />
  );
}

function TeamTable({ kpi, rows }: { kpi: Kpi; rows: TeamLine[] }) {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const who = useWho();
  return (
    <Table<TeamLine>
      size="small"
      rowKey="person"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('performance.none') }}
      columns={[
        {
          title: t('performance.person'),
          render: (_, { person }) => (
            <Link to={`/performance/people/${encodeURIComponent(person)}`}>{who(person)}</Link>
          ),
        },
        {
          title: t('performance.value'),
          align: 'right',
          render: (_, { figure }) => said(i18n, kpi, figure.value),
        },
        {
          title: t('performance.line.target'),
          align: 'right',
          render: (_, { figure }) => said(i18n, kpi, figure.target),
        },
        {
          title: t('performance.state'),
          render: (_, { figure }) =>
            figure.met !== null &&
            figure.met !== undefined && (
              <StatusTag status={figure.met ? metStatus.met : metStatus.missed} />
            ),
        },
        {
          title: t('performance.count'),
          align: 'right',
          render: (_, { figure }) => fmt.integer(figure.tally.n),
        },
        {
          title: t('performance.facts.excluded'),
          align: 'right',
          render: (_, { excluded }) => (excluded > 0 ? fmt.integer(excluded) : '—'),
        },
      ]}
    />
  );
}
