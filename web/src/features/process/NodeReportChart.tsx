import { useMemo } from 'react';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { useWho } from '@/ui/useWho';
import { rowName } from './reportWords';
import { drill, type Row, type View, type Way } from './report';

const most = 20;

interface NodeReportChartProps {
  rows: Row[];
  by: Way;
  onDrill: (part: Partial<View>) => void;
}

/** Mean and p90 of each, with the limit beside them. */
export function NodeReportChart({ rows, by, onDrill }: NodeReportChartProps) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const shown = useMemo(() => rows.slice(0, most), [rows]);
  const option = useMemo(() => {
    const bars = (key: 'mean' | 'p90' | 'limit') => ({
      name: t(`process.report.${key}`),
      type: 'bar',
      barMaxWidth: 10,
      data: shown.map((row) => (row[key] === null ? null : Math.max(1, row[key] / 1000))),
      tooltip: { valueFormatter: (value: number) => fmt.duration(value) },
    });
    return {
      xAxis: {
        type: 'log',
        axisLabel: { formatter: (value: number) => fmt.duration(value), hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map((row) => rowName(row, by, { t, pick, who })),
        axisLabel: { width: 150, overflow: 'truncate' },
      },
      series: [bars('mean'), bars('p90'), bars('limit')],
    };
  }, [shown, by, t, fmt, pick, who]);
  return (
    <ChartCard
      title={t('process.report.chart')}
      height={shown.length > 8 ? 400 : 320}
      option={option}
      table={{
        columns: ['name', 'done', 'mean', 'p90', 'limit'].map((key) => t(`process.report.${key}`)),
        rows: rows.map((row) => [
          rowName(row, by, { t, pick, who }),
          row.facts,
          fmt.duration(row.mean / 1000),
          fmt.duration(row.p90 / 1000),
          row.limit === null ? '—' : fmt.duration(row.limit / 1000),
        ]),
      }}
      onDrill={({ dataIndex }) => {
        const row = shown[dataIndex];
        const part = row && drill(by, row.key);
        if (part) onDrill(part);
      }}
    />
  );
}
