import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import type { LevelLine } from './model';
import { drillPath, type View } from './useView';

/** How long each level takes, beside the period before (D1). */
export function LevelChart({
  view,
  data,
  error,
  onRetry,
}: {
  view: View;
  data: LevelLine[] | undefined;
  error: unknown;
  onRetry: () => void;
}) {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const times = view.working ? 'working' : 'clock';
  const option = useMemo(() => {
    if (!data) return undefined;
    const bars = (key: 'before' | 'now') => ({
      name: t(`insight.levels.${key}`),
      type: 'bar',
      barMaxWidth: 16,
      data: data.map((line) => Math.round(line[key][times].meanSeconds / 6) / 10),
      tooltip: { valueFormatter: (value: number) => fmt.duration(value * 60) },
    });
    return {
      xAxis: {
        type: 'value',
        axisLabel: { formatter: (value: number) => fmt.duration(value * 60), hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: data.map(({ nameZh, nameEn }) => pick({ zh: nameZh, en: nameEn })),
        axisLabel: { width: 110, overflow: 'truncate' },
      },
      series: [bars('now'), bars('before')],
    };
  }, [data, t, fmt, pick, times]);
  const whole = data?.reduce((sum, line) => sum + line.now.totals.seconds, 0) ?? 0;
  const longest = data?.reduce<LevelLine | undefined>(
    (best, line) => (line.now.totals.seconds > (best?.now.totals.seconds ?? 0) ? line : best),
    undefined,
  );
  return (
    <ChartCard
      title={t('insight.levels.title')}
      height={240}
      sentence={
        longest &&
        t('insight.levels.sentence', {
          level: pick({ zh: longest.nameZh, en: longest.nameEn }),
          mean: fmt.duration(longest.now[times].meanSeconds),
          share: fmt.percent(longest.now.totals.seconds / whole, 0),
        })
      }
      option={option}
      table={
        data && {
          columns: ['level', 'steps', 'mean', 'median', 'p90', 'before'].map((key) =>
            t(`insight.levels.${key}`),
          ),
          rows: data.map((line) => [
            pick({ zh: line.nameZh, en: line.nameEn }),
            line.now.totals.steps,
            fmt.duration(line.now[times].meanSeconds),
            fmt.duration(line.now[times].medianSeconds),
            fmt.duration(line.now[times].p90Seconds),
            fmt.duration(line.before[times].meanSeconds),
          ]),
        }
      }
      loading={!data}
      error={error}
      onRetry={onRetry}
      onDrill={({ dataIndex }) => {
        const line = data?.[dataIndex];
        if (line) void navigate(drillPath(view, { role: line.role }));
      }}
    />
  );
}
