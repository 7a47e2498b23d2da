import { DownloadOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { palettes } from '@/theme';
import { useMode } from '../mode';
import { Refusal } from '../Refusal';
import type { ChartClick } from './Chart';
import { download, toCsv, type ChartTable } from './csv';
import './charts.css';

const Chart = lazy(() => import('./Chart'));

interface ChartCardProps {
  title: string;
  /** Words first: what the chart shows. */
  sentence?: React.ReactNode;
  /** Keep it stable (useMemo): a new option draws anew. */
  option: EChartsCoreOption | undefined;
  /** The same numbers as a table, for reading and for CSV. */
  table: ChartTable | undefined;
  height?: 240 | 320 | 400;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** Every figure leads to its facts. */
  onDrill?: (at: ChartClick) => void;
}

/** A chart with its title, its table and its two downloads. */
export function ChartCard(props: ChartCardProps) {
  const { title, option, table, height = 320 } = props;
  const { t } = useI18n();
  const mode = useMode();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [chart, setChart] = useState<EChartsType | null>(null);
  const skeleton = <div className="rt-chart-skeleton" style={{ height }} />;
  const picture = () => {
    const background = palettes[mode].surface;
    const href = chart?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
    if (href) download(`${title}.png`, href);
  };
  const numbers = () =>
    table &&
    download(`${title}.csv`, `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(table))}`);
  return (
    <section className="rt-chart-card">
      <header>
        <h3>{title}</h3>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: t('ui.chart.chart') },
            { value: 'table', label: t('ui.chart.table') },
          ]}
        />
        <Button
          size="small"
          type="text"
          icon={<PictureOutlined />}
          aria-label="PNG"
          title="PNG"
          onClick={picture}
        />
        <Button
          size="small"
          type="text"
          icon={<DownloadOutlined />}
          aria-label="CSV"
          title="CSV"
          onClick={numbers}
        />
      </header>
      {props.sentence && <p className="rt-chart-sentence">{props.sentence}</p>}
      {props.error ? (
        <Refusal error={props.error} onRetry={props.onRetry} />
      ) : props.loading || !option ? (
        skeleton
      ) : table?.rows.length === 0 ? (
        <div className="rt-chart-none" style={{ height }}>
          {t('ui.chart.none')}
        </div>
      ) : view === 'chart' ? (
        <Suspense fallback={skeleton}>
          <Chart
            option={option}
            mode={mode}
            height={height}
            onClick={props.onDrill}
            onReady={setChart}
          />
        </Suspense>
      ) : (
        <ChartNumbers table={table} height={height} />
      )}
    </section>
  );
}

function ChartNumbers({ table, height }: { table: ChartTable | undefined; height: number }) {
  const { fmt } = useI18n();
  const right = (cell: string | number) => (typeof cell === 'number' ? 'rt-right rt-number' : '');
  return (
    <div className="rt-chart-table" style={{ maxHeight: height }}>
      <table>
        <thead>
          <tr>
            {table?.columns.map((column, index) => (
              <th key={column} className={right(table.rows[0]?.[index] ?? '')}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table?.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} className={right(cell)}>
                  {typeof cell === 'number' ? fmt.amount(cell, undefined) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
