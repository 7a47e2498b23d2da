import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import type { ReasonLine } from './model';
import { drillPath, type View } from './useView';

/** Why orders were stopped or sent back: the most frequent first, and how much the first ones explain (D3). */
export function ReasonChart({
  view,
  data,
  error,
  onRetry,
}: {
  view: View;
  data: ReasonLine[] | undefined;
  error: unknown;
  onRetry: () => void;
}) {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const lines = useMemo(
    () =>
      data?.map((line) => ({
        ...line,
        text: line.code ? pick({ zh: line.textZh, en: line.textEn }) : t('insight.reasons.none'),
      })),
    [data, pick, t],
  );
  const option = useMemo(() => {
    if (!lines) return undefined;
    return {
      xAxis: {
        type: 'category',
        data: lines.map(({ text }) => text),
        axisLabel: { interval: 0, width: 72, overflow: 'truncate' },
      },
      yAxis: [
        { type: 'value', minInterval: 1 },
        {
          type: 'value',
          min: 0,
          max: 100,
          axisLabel: { formatter: '{value}%' },
          splitLine: { show: false },
        },
      ],
      series: [
        {
          name: t('insight.reasons.rejected'),
          type: 'bar',
          stack: 'n',
          barMaxWidth: 28,
          data: lines.map(({ rejected }) => rejected),
        },
        {
          name: t('insight.reasons.returned'),
          type: 'bar',
          stack: 'n',
          barMaxWidth: 28,
          data: lines.map(({ returned }) => returned),
        },
        {
          name: t('insight.reasons.summed'),
          type: 'line',
          yAxisIndex: 1,
          data: lines.map(({ summedBasisPoints }) => summedBasisPoints / 100),
          tooltip: { valueFormatter: (value: number) => `${value}%` },
        },
      ],
    };
  }, [lines, t]);
  const first = lines?.[0];
  return (
    <ChartCard
      title={t('insight.reasons.title')}
      height={240}
      sentence={
        first &&
        t('insight.reasons.sentence', {
          reason: first.text,
          share: fmt.percent(first.shareBasisPoints / 10_000),
          before: fmt.percent(first.beforeBasisPoints / 10_000),
        })
      }
      option={option}
      table={
        lines && {
          columns: ['reason', 'rejected', 'returned', 'share', 'before'].map((key) =>
            t(`insight.reasons.${key}`),
          ),
          rows: lines.map((line) => [
            line.text,
            line.rejected,
            line.returned,
            fmt.percent(line.shareBasisPoints / 10_000),
            fmt.percent(line.beforeBasisPoints / 10_000),
          ]),
        }
      }
      loading={!data}
      error={error}
      onRetry={onRetry}
      onDrill={({ dataIndex }) => {
        const code = lines?.[dataIndex]?.code;
        if (code) void navigate(drillPath(view, { reason: code }));
      }}
    />
  );
}
