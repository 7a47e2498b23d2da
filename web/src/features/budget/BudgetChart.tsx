import { useMemo } from 'react';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { companyDay } from '@/ui/companyDay';
import { useBudgetsOn, type BudgetLine } from './model';

const held = ({ budget }: BudgetLine) =>
  Number(budget.committed.amount) + Number(budget.spent.amount);

/** This quarter's budgets: what is spent, promised, left and foreseen, the most used first. */
export function BudgetChart({ onDrill }: { onDrill: (line: BudgetLine) => void }) {
  const { t, fmt } = useI18n();
  const { data, error, isLoading, refetch } = useBudgetsOn(companyDay(), 'quarter');
  const lines = useMemo(() => data?.items ?? [], [data]);
  const name = ({ department, budget }: BudgetLine) =>
    budget.key.category ? `${department} · ${budget.key.category}` : department;
  const option = useMemo(() => {
    if (!data) return undefined;
    const series = (key: 'spent' | 'committed' | 'left') => ({
      name: t(`budget.${key}`),
      type: 'bar',
      stack: 'budget',
      barMaxWidth: 28,
      data: lines.map(({ budget }) => Math.max(0, Number(budget[key].amount))),
    });
    return {
      xAxis: { type: 'category', data: lines.map(name) },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => fmt.big(value) } },
      series: [
        series('spent'),
        series('committed'),
        series('left'),
        {
          name: t('budget.forecast'),
          type: 'line',
          lineStyle: { width: 0 },
          symbol: 'diamond',
          symbolSize: 10,
          data: lines.map(({ budget }) => Number(budget.forecast.amount)),
        },
      ],
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- texts change with t, which changes with the language
  }, [data, lines, t]);
  const passed = lines.filter((line) => held(line) > Number(line.budget.amount.amount)).length;
  const foreseen = lines.filter(
    ({ budget }) => Number(budget.forecast.amount) > Number(budget.amount.amount),
  ).length;
  return (
    <ChartCard
      title={t('budget.chart')}
      height={240}
      sentence={t('budget.chartSentence', { n: lines.length, passed, foreseen })}
      option={option}
      loading={isLoading}
      error={error}
      onRetry={() => void refetch()}
      onDrill={({ dataIndex }) => lines[dataIndex] && onDrill(lines[dataIndex])}
      table={
        data && {
          columns: ['department', 'amount', 'spent', 'committed', 'left', 'forecast'].map((key) =>
            t(`budget.${key}`),
          ),
          rows: lines.map((line) => [
            name(line),
            ...(['amount', 'spent', 'committed', 'left', 'forecast'] as const).map((key) =>
              Number(line.budget[key].amount),
            ),
          ]),
        }
      }
    />
  );
}
