import { useMemo } from 'react';
import { useI18n } from '@/i18n';
import { palettes } from '@/theme';
import { ChartCard } from '@/ui/charts/ChartCard';
import { limitLine } from '@/ui/charts/look';
import { useMode } from '@/ui/mode';
import { useWho } from '@/ui/useWho';
import type { Kpi, Line } from './model';
import { drawn, said } from './words';

interface LineChartProps {
  kpi: Kpi;
  title: string;
  axis: string;
  series: { person: string; points: Line['days'] }[];
  median?: string | number | null;
  onDrill?: () => void;
}

/** A KPI over time, of one or of several, against the target of each day. */
export function LineChart({ kpi, title, axis, series, median, onDrill }: LineChartProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const who = useWho();
  const mode = useMode();
  const days = useMemo(
    () => [...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].sort(),
    [series],
  );
  const option = useMemo(() => {
    const at = (points: Line['days'], day: string) =>
      points.find((point) => point.day === day)?.figure;
    const targets = days.map((day) =>
      drawn(series.map(({ points }) => at(points, day)?.target).find((it) => it !== undefined)),
    );
    const said1 = { valueFormatter: (value: number | null) => said(i18n, kpi, value) };
    return {
      xAxis: { type: 'category', data: days },
      yAxis: {
        type: 'value',
        scale: kpi.unit !== 'minutes',
        axisLabel: { formatter: (value: number) => said(i18n, kpi, value), hideOverlap: true },
      },
      series: [
        ...series.map(({ person, points }, index) => ({
          name: who(person),
          type: 'line',
          connectNulls: true,
          symbolSize: 6,
          tooltip: said1,
          data: days.map((day) => drawn(at(points, day)?.value)),
          markLine:
            index === 0 && median !== null && median !== undefined
              ? {
                  ...limitLine(mode, Number(median), 'target'),
                  label: {
                    position: 'insideEndTop',
                    formatter: t('performance.median', { value: said(i18n, kpi, median) }),
                  },
                }
              : undefined,
        })),
        {
          name: t('performance.line.target'),
          type: 'line',
          step: 'end',
          symbol: 'none',
          itemStyle: { color: palettes[mode].text3 },
          lineStyle: { type: 'dashed', width: 1 },
          tooltip: said1,
          data: targets,
        },
      ],
    };
  }, [days, series, kpi, median, i18n, t, who, mode]);
  return (
    <ChartCard
      title={title}
      height={240}
      option={option}
      table={{
        columns: [axis, t('performance.person'), t('performance.value'), t('performance.count')],
        rows: series.flatMap(({ person, points }) =>
          points.map(({ day, figure }) => [
            day,
            who(person),
            said(i18n, kpi, figure.value),
            figure.tally.n,
          ]),
        ),
      }}
      onDrill={onDrill}
    />
  );
}
