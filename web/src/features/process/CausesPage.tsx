import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { byCause, causeCodes, months, type CauseLine } from './causes';
import { useExceptionTypes } from './exceptions';
import { typeName } from './words';
import './process.css';

const path = '/api/process/exceptions/causes';

/** Why exceptions came about, month by month: chart, table, file, and every figure down to its exceptions. */
export default function CausesPage() {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { data: types } = useExceptionTypes();
  const to = params.get('to') ?? dayjs().format('YYYY-MM');
  const from = params.get('from') ?? dayjs(`${to}-01`).subtract(5, 'month').format('YYYY-MM');
  const { data, error, refetch } = useQuery({
    queryKey: ['process', 'causes', from, to],
    queryFn: () => api.get<CauseLine[]>(path, { query: { from, to } }),
  });
  const cause = (code: string | null | undefined) =>
    t(code ? `process.cause.${code}` : 'process.causes.unknown');
  const span = useMemo(() => months(from, to), [from, to]);
  const option = useMemo(() => {
    if (!data) return undefined;
    return {
      legend: {},
      xAxis: { type: 'category', data: span },
      yAxis: { type: 'value', minInterval: 1 },
      series: byCause(data, span).map(({ code, counts }) => ({
        name: cause(code),
        type: 'bar',
        stack: 'n',
        barMaxWidth: 36,
        data: counts,
      })),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- words change with the language alone
  }, [data, span, t]);

  function drill(month: string, code: string | null | undefined, type?: string) {
    const query = new URLSearchParams({
      view: 'all',
      openedFrom: `${month}-01`,
      openedTo: dayjs(`${month}-01`).endOf('month').format('YYYY-MM-DD'),
    });
    if (code) query.set('causeCode', code);
    if (type) query.set('type', type);
    void navigate(`/sales/exceptions?${query.toString()}`);
  }

  const total = data?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const first = data && causeCodes(data)[0];
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.causes.title')}</h1>
        <span className="rt-spring" />
        <DatePicker.RangePicker
          picker="month"
          allowClear={false}
          value={[dayjs(`${from}-01`), dayjs(`${to}-01`)]}
          onChange={(range) => {
            if (range?.[0] && range[1]) {
              setParams({ from: range[0].format('YYYY-MM'), to: range[1].format('YYYY-MM') });
            }
          }}
        />
        <Button href={`${path}/export?from=${from}&to=${to}`}>{t('process.causes.export')}</Button>
      </header>
      <ChartCard
        title={t('process.causes.chart')}
        sentence={
          first &&
          t('process.causes.sentence', {
            n: fmt.integer(total),
            cause: cause(first.code),
            share: fmt.percent(first.count / total),
          })
        }
        option={option}
        table={
          data && {
            columns: ['month', 'type', 'cause', 'count', 'cost'].map((key) =>
              t(`process.causes.${key}`),
            ),
            rows: data.map((line) => [
              line.month,
              typeName(pick, types, line.type),
              cause(line.cause),
              line.count,
              line.cost,
            ]),
          }
        }
        loading={!data}
        error={error}
        onRetry={() => void refetch()}
        onDrill={({ dataIndex, seriesName }) => {
          const month = span[dataIndex];
          const code = data && causeCodes(data).find((one) => cause(one.code) === seriesName)?.code;
          if (month) drill(month, code);
        }}
      />
      <Table<CauseLine>
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={(line) => `${line.month} ${line.type} ${line.cause}`}
        dataSource={data}
        locale={{ emptyText: t('process.causes.none') }}
        onRow={(line) => ({
          onClick: () => drill(line.month, line.cause, line.type),
          style: { cursor: 'pointer' },
        })}
        columns={[
          { title: t('process.causes.month'), dataIndex: 'month' },
          {
            title: t('process.causes.type'),
            render: (_, line) => typeName(pick, types, line.type),
          },
          { title: t('process.causes.cause'), render: (_, line) => cause(line.cause) },
          ...(['count', 'open', 'late', 'handovers', 'handoversLate'] as const).map((key) => ({
            title: t(`process.causes.${key}`),
            align: 'right' as const,
            render: (_: unknown, line: CauseLine) => fmt.integer(line[key]),
          })),
          {
            title: t('process.causes.cost'),
            align: 'right',
            render: (_, line) => fmt.amount(line.cost, 2),
          },
          {
            title: t('process.causes.mean'),
            align: 'right',
            render: (_, line) =>
              line.meanMinutes === null ? '—' : fmt.duration(line.meanMinutes * 60),
          },
        ]}
      />
    </section>
  );
}
