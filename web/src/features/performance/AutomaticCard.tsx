import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { useAutomatic } from './model';
import { drawn } from './words';

/** How many orders passed nodes 1–4 without a hand, day by day, and where hands were needed (L10). */
export function AutomaticCard() {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const { data } = useAutomatic(true);
  const flow = useMemo(
    () =>
      data && {
        xAxis: { type: 'category', data: data.days.map(({ day }) => day) },
        yAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
        series: [
          {
            name: t('performance.automatic.title'),
            type: 'line',
            data: data.days.map(({ figure }) => drawn(figure.value)),
            tooltip: { valueFormatter: (value: number) => `${value}%` },
          },
        ],
      },
    [data, t],
  );
  const node = (code: string) => t(`performance.automatic.node.${code}`);
  const hands = useMemo(
    () =>
      data && {
        xAxis: { type: 'value', minInterval: 1 },
        yAxis: {
          type: 'category',
          inverse: true,
          data: data.hands.map((one) => t(`performance.automatic.node.${one.node}`)),
        },
        series: [{ type: 'bar', barMaxWidth: 18, data: data.hands.map(({ times }) => times) }],
      },
    [data, t],
  );
  if (!data) return null;
  return (
    <div className="rt-performance-charts">
      <ChartCard
        title={t('performance.automatic.title')}
        height={240}
        sentence={t('performance.automatic.sentence', {
          n: fmt.integer(data.figure.tally.n),
          share: data.figure.value ? fmt.percent(Number(data.figure.value) / 100) : '—',
        })}
        option={flow}
        table={{
          columns: [t('performance.day'), t('performance.value'), t('performance.count')],
          rows: data.days.map(({ day, figure }) => [
            day,
            `${drawn(figure.value) ?? '—'}%`,
            figure.tally.n,
          ]),
        }}
      />
      <ChartCard
        title={t('performance.automatic.hands')}
        height={240}
        option={hands}
        table={{
          columns: [t('performance.automatic.node'), t('performance.automatic.times')],
          rows: data.hands.map((one) => [node(one.node), one.times]),
        }}
        onDrill={({ dataIndex }) => {
          const one = data.hands[dataIndex];
          if (one) void navigate(`/process/report?node=${one.node}&by=person`);
        }}
      />
    </div>
  );
}
