import { LeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { alertsPath, type Review, type ReviewLine } from './model';
import './alerts.css';

/** The alerts of a month: by rule, by cause, by party, what they cost, and what nobody has learnt from yet. */
export default function AlertReviewPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? dayjs().format('YYYY-MM-01');
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['alerts', 'review', month],
    queryFn: () => api.get<Review>(`${alertsPath}/review`, { query: { month } }),
  });
  const option = useMemo(() => data && chart(data, t), [data, t]);
  const last = dayjs(month).endOf('month').format('YYYY-MM-DD');
  const during = `from=${month}&until=${last}&view=all`;
  return (
    <article className="rt-alerts-page">
      <header className="rt-page-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('ui.back')}
          onClick={() => void navigate('/monitoring/alerts')}
        />
        <h1>{t('alerts.review')}</h1>
        <DatePicker
          picker="month"
          allowClear={false}
          value={dayjs(month)}
          onChange={(day) => day && setParams({ month: day.format('YYYY-MM-01') })}
        />
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      <ChartCard
        title={t('alerts.months')}
        height={240}
        option={option}
        loading={isLoading}
        table={
          data && {
            columns: [t('alerts.month'), t('alerts.raised'), t('alerts.solved')],
            rows: data.months.map((one) => [one.month.slice(0, 7), one.raised, one.solved]),
          }
        }
      />
      {data && (
        <>
          <Lines title={t('alerts.byRule')} lines={data.rules} to={() => during} />
          <Lines
            title={t('alerts.byCause')}
            lines={data.causes}
            name={(line) => t(`alerts.causes.${line.by}`)}
            to={(line) => `${during}&cause=${line.by}`}
          />
          <Lines
            title={t('alerts.byPartner')}
            lines={data.partners}
            to={(line) => `${during}&q=${encodeURIComponent(line.by)}`}
          />
        </>
      )}
    </article>
  );
}

interface LinesProps {
  title: string;
  lines: ReviewLine[];
  name?: (line: ReviewLine) => string;
  to: (line: ReviewLine) => string;
}

function Lines({ title, lines, name, to }: LinesProps) {
  const { t, fmt, pick } = useI18n();
  const number = (label: string, value: (line: ReviewLine) => number) => ({
    title: label,
    align: 'right' as const,
    width: 96,
    render: (_: unknown, line: ReviewLine) => fmt.integer(value(line)),
  });
  return (
    <section className="rt-alerts-panel">
      <h2>{title}</h2>
      <Table<ReviewLine>
        size="small"
        rowKey="by"
        dataSource={lines}
        pagination={false}
        scroll={{ x: 720 }}
        locale={{ emptyText: t('alerts.nothingThen') }}
        columns={[
          {
            title,
            render: (_, line) => (
              <Link to={`/monitoring/alerts?${to(line)}`}>
                {name ? name(line) : pick({ zh: line.labelZh, en: line.labelEn })}
              </Link>
            ),
          },
          number(t('alerts.raised'), ({ raised }) => raised),
          number(t('alerts.solved'), ({ solved }) => solved),
          number(t('alerts.settled'), ({ settled }) => settled),
          number(t('alerts.stillOpen'), ({ open }) => open),
          {
            title: t('alerts.cost'),
            align: 'right' as const,
            width: 120,
            render: (_, line) => <Money value={{ amount: line.cost, currency: 'CNY' }} />,
          },
          {
            title: t('alerts.took'),
            align: 'right' as const,
            width: 120,
            render: (_, line) => fmt.duration(line.minutes * 60),
          },
          number(t('alerts.unwritten'), ({ unwritten }) => unwritten),
        ]}
      />
    </section>
  );
}

function chart(data: Review, t: (key: string) => string) {
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    xAxis: { type: 'category', data: data.months.map(({ month }) => month.slice(0, 7)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      { name: t('alerts.raised'), type: 'bar', data: data.months.map(({ raised }) => raised) },
      { name: t('alerts.solved'), type: 'bar', data: data.months.map(({ solved }) => solved) },
    ],
  };
}
