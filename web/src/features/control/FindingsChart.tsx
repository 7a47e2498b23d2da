import { useMemo } from 'react';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { kindNames, kinds, useOverview, type Kind } from './model';

/** Findings per kind over the months. */
export function FindingsChart({ onDrill }: { onDrill: (kind: Kind) => void }) {
  const { t, pick } = useI18n();
  const { data, error, isLoading, refetch } = useOverview();
  const months = useMemo(
    () => [...new Set(data?.months.map(({ month }) => month) ?? [])].sort(),
    [data],
  );
  const there = useMemo(
    () => kinds.filter((kind) => data?.months.some((one) => one.kind === kind)),
    [data],
  );
  const count = (month: string, kind: Kind) =>
    data?.months.find((one) => one.month === month && one.kind === kind)?.count ?? 0;
  const option = useMemo(() => {
    if (!data) return undefined;
    return {
      grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, right: 0 },
      xAxis: { type: 'category', data: months.map((month) => month.slice(0, 7)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: there.map((kind) => ({
        name: pick(kindNames[kind]),
        type: 'bar',
        stack: 'findings',
        barMaxWidth: 28,
        data: months.map((month) => count(month, kind)),
      })),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- count reads data, pick changes with the language
  }, [data, months, there, pick]);
  const all = data?.counts.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const open = data?.counts.reduce((sum, one) => sum + one.open, 0) ?? 0;
  const useful = data?.counts.reduce((sum, one) => sum + one.useful, 0) ?? 0;
  return (
    <ChartCard
      title={t('control.chart')}
      height={240}
      sentence={t('control.chartSentence', { all, open, useful })}
      option={option}
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      onDrill={({ seriesName }) => {
        const kind = there.find((one) => pick(kindNames[one]) === seriesName);
        if (kind) onDrill(kind);
      }}
      table={
        data && {
          columns: [t('control.month'), ...there.map((kind) => pick(kindNames[kind]))],
          rows: months.map((month) => [
            month.slice(0, 7),
            ...there.map((kind) => count(month, kind)),
          ]),
        }
      }
    />
  );
}
