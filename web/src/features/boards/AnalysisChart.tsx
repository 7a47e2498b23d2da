import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { useMode } from '@/ui/mode';
import { palettes } from '@/theme';
import { factsPath, type Answer } from './analysis';
import { amountOf, type TileFigure } from './model';
import { useHeadName, type AnswerProps } from './Pivot';
import { ProvinceTiles } from './ProvinceTiles';

const mostBars = 20;
const mostLines = 6;

/** The answer drawn as its kind asks: provinces in place, time as lines, two dimensions as heat, all else as sorted bars. */
export function AnalysisChart({ answer, measures, axes, query }: AnswerProps) {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const mode = useMode();
  const name = useHeadName();
  const measure = measures[0];
  const title = t(`boards.measure.${measure?.code ?? 'orders'}`);
  const rows = useMemo(
    () => answer.rows.map((head) => name(head, axes.rows)),
    [answer, axes.rows, name],
  );
  const columns = answer.columns.map((head) => name(head, axes.columns ?? ''));
  const option = useMemo(
    () => optionOf(answer, axes, rows, columns, palettes[mode].ramp, title, fmt.big),
    // The names follow from the answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answer, axes.rows, axes.columns, mode, title],
  );
  if (axes.rows === 'province' && answer.columns.length === 0) {
    return (
      <section className="rt-board-tile rt-analysis-provinces">
        <h2>{title}</h2>
        <ProvinceTiles figure={asFigure(answer, query)} />
      </section>
    );
  }
  return (
    <ChartCard
      title={title}
      height={400}
      option={option}
      table={{
        columns: [t(`boards.dimension.${axes.rows}`), ...(columns.length > 0 ? columns : [title])],
        rows: rows.map((row, index) => [
          row,
          ...(columns.length > 0
            ? answer.columns.map((column) => cellOf(answer, index, column.key))
            : [amountOf(answer.rowTotals[index]?.now[0])]),
        ]),
      }}
      onDrill={({ dataIndex, seriesName }) => {
        const bars = axes.rows !== 'day' && axes.rows !== 'month' && columns.length === 0;
        const shownRows = bars ? answer.rows.slice(0, mostBars).reverse() : answer.rows;
        const head = shownRows[dataIndex];
        const column = answer.columns[columns.indexOf(seriesName ?? '')];
        if (head && (bars || column || columns.length === 0)) {
          const at = [{ axis: axes.rows, key: head.key }];
          if (column && axes.columns) at.push({ axis: axes.columns, key: column.key });
          void navigate(factsPath(query, answer, at));
        }
      }}
    />
  );
}

function cellOf(answer: Answer, row: number, column: string): number {
  const key = answer.rows[row]?.key;
  const cell = answer.cells.find((one) => one.row === key && one.column === column);
  return amountOf(cell?.values[0]);
}

function optionOf(
  answer: Answer,
  axes: AnswerProps['axes'],
  rows: readonly string[],
  columns: readonly string[],
  ramp: readonly string[],
  title: string,
  big: (value: number) => string,
) {
  if (axes.rows === 'day' || axes.rows === 'month') {
    const series =
      columns.length > 0
        ? answer.columns.slice(0, mostLines).map((column, index) => ({
            name: columns[index],
            type: 'line',
            data: rows.map((_, row) => cellOf(answer, row, column.key)),
          }))
        : [
            {
              name: title,
              type: rows.length < 7 ? 'bar' : 'line',
              data: answer.rowTotals.map(({ now }) => amountOf(now[0])),
            },
          ];
    return {
      xAxis: { type: 'category', data: rows },
      yAxis: { type: 'value', axisLabel: { formatter: big } },
      series,
    };
  }
  if (columns.length > 0) {
    const shownRows = rows.slice(0, mostBars);
    const data = shownRows.flatMap((_, row) =>
      answer.columns.map((column, index) => [index, row, cellOf(answer, row, column.key)]),
    );
    return {
      xAxis: { type: 'category', data: columns },
      yAxis: { type: 'category', data: shownRows, inverse: true },
      tooltip: { trigger: 'item' },
      visualMap: {
        min: 0,
        max: Math.max(1, ...data.map(([, , value]) => value ?? 0)),
        show: false,
        inRange: { color: ramp },
      },
      series: [{ name: title, type: 'heatmap', data }],
    };
  }
  const bars = answer.rowTotals.slice(0, mostBars).map(({ now }) => amountOf(now[0]));
  return {
    xAxis: { type: 'value', splitNumber: 3, axisLabel: { formatter: big } },
    yAxis: { type: 'category', data: rows.slice(0, mostBars).reverse() },
    series: [{ name: title, type: 'bar', barMaxWidth: 16, data: bars.reverse() }],
  };
}

function asFigure(answer: Answer, query: AnswerProps['query']): TileFigure {
  return {
    code: 'provinces',
    at: '',
    value: null,
    before: null,
    target: null,
    tone: null,
    lines: [],
    flows: [],
    rows: answer.rows.map((head, index) => ({
      ...head,
      value: answer.rowTotals[index]?.now[0] ?? '0',
      beside: null,
      tone: null,
      path: factsPath(query, answer, [{ axis: 'province', key: head.key }]),
    })),
  };
}
