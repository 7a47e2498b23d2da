import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { ratio, type Trend } from './model';
import { drillPath, type View } from './useView';
import dayjs from 'dayjs';

const minutes = (seconds: number) => Math.round(seconds / 6) / 10;

/** Week by week: how long it took, how many were decided; what was changed stands as a line. */
export function TrendChart({
  view,
  data,
  error,
  onRetry,
}: {
  view: View;
  data: Trend | undefined;
  error: unknown;
  onRetry: () => void;
}) {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const option = useMemo(() => {
    if (!data) return undefined;
    const weeks = data.weeks;
    const at = (day: string) => {
      const index = weeks.findLastIndex(({ monday }) => monday <= day);
      return weeks[Math.max(0, index)]?.monday ?? day;
    };
    return {
      xAxis: {
        type: 'category',
        data: weeks.map(({ monday }) => monday),
        axisLabel: { formatter: (monday: string) => monday.slice(5) },
      },
      yAxis: {
        type: 'value',
        axisLabel: { formatter: (value: number) => fmt.duration(value * 60) },
      },
      series: [
        {
          name: t('insight.trend.mean'),
          type: 'line',
          showSymbol: weeks.length < 30,
          data: weeks.map((week) =>
            minutes(view.working ? week.meanWorkingSeconds : week.meanSeconds),
          ),
          tooltip: { valueFormatter: (value: number) => fmt.duration(value * 60) },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { type: 'dashed' },
            data: data.changes.map(({ on, label }) => ({
              xAxis: at(on),
              label: { formatter: label.replace(/^.* /, ''), position: 'insideEndTop' },
            })),
          },
        },
      ],
    };
  }, [data, t, fmt, view.working]);
  const table = data && {
    columns: ['week', 'decided', 'mean', 'within', 'rejected', 'urgent'].map((key) =>
      t(`insight.trend.${key}`),
    ),
    rows: data.weeks.map(({ monday, totals, meanSeconds, meanWorkingSeconds }) => [
      monday,
      totals.decided,
      fmt.duration(view.working ? meanWorkingSeconds : meanSeconds),
      fmt.percent(ratio(view.working ? totals.workingWithin : totals.within, totals.decided)),
      totals.rejected,
      totals.urgent,
    ]),
  };
  return (
    <ChartCard
      title={t('insight.trend.title')}
      height={240}
      sentence={data?.changes.map(({ on, label, note }) => (
        <span key={label + on} className="rt-insight-change">
          {t('insight.trend.change', { on: fmt.date(on), label, note: note || '—' })}
        </span>
      ))}
      option={option}
      table={table}
      loading={!data}
      error={error}
      onRetry={onRetry}
      onDrill={({ dataIndex }) => {
        const week = data?.weeks[dataIndex];
        if (week) {
          const to = dayjs(week.monday).add(6, 'day').format('YYYY-MM-DD');
          void navigate(drillPath({ ...view, from: week.monday, to }, {}));
        }
      }}
    />
  );
}
