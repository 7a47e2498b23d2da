import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { limitLine } from '@/ui/charts/look';
import { useMode } from '@/ui/mode';
import { useWho } from '@/ui/useWho';
import { inside } from './inside';
import { useAround } from './model';

/** Amounts of orders around a band: a cloud is usual, a stripe just under the line is not. */
export function AroundBand({ onDrill }: { onDrill: (order: string) => void }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const mode = useMode();
  const [band, setBand] = useState<number | null>(null);
  const { data, error, isLoading, refetch } = useAround(band);
  const points = useMemo(() => data?.points ?? [], [data]);
  const option = useMemo(() => {
    if (!data) return undefined;
    return {
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const point = points[dataIndex];
          return point ? `${point.number} · ${fmt.amount(point.amount)}` : '';
        },
      },
      xAxis: { type: 'time' },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { formatter: (value: number) => fmt.big(value) },
      },
      series: [
        {
          name: t('control.amount'),
          type: 'scatter',
          symbolSize: 5,
          itemStyle: { opacity: 0.6 },
          data: points.map((point) => [point.at, Number(point.amount)]),
          markLine: inside(limitLine(mode, data.band, 'limit')),
        },
      ],
    };
  }, [data, points, mode, t, fmt]);
  const near = data
    ? points.filter(
        ({ amount }) => Number(amount) < data.band && Number(amount) >= data.band * 0.95,
      ).length
    : 0;
  return (
    <ChartCard
      title={t('control.around')}
      height={240}
      sentence={
        data && (
          <>
            <Segmented
              size="small"
              value={data.band}
              onChange={setBand}
              options={data.bands.map((one) => ({ value: one, label: fmt.amount(String(one)) }))}
            />{' '}
            {t('control.aroundSentence', { n: points.length, near })}
          </>
        )
      }
      option={option}
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      onDrill={({ dataIndex }) => points[dataIndex] && onDrill(points[dataIndex].order)}
      table={
        data && {
          columns: [t('control.order'), t('control.person'), t('control.at'), t('control.amount')],
          rows: points.map((point) => [
            point.number,
            who(point.buyer),
            fmt.dateTime(point.at),
            Number(point.amount),
          ]),
        }
      }
    />
  );
}
