import { Button, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo } from 'react';
import { useI18n, type I18n } from '@/i18n';
import { LimitBar } from '@/ui/charts/NodeBars';
import { useWho, type Who } from '@/ui/useWho';
import { rowName, shareFailed, shareWithin } from './reportWords';
import { drill, type Row, type View, type Way } from './report';

interface NodeReportTableProps {
  rows: Row[];
  by: Way;
  onDrill: (part: Partial<View>) => void;
}

/** Every figure; a node leads to who works it. */
export function NodeReportTable({ rows, by, onDrill }: NodeReportTableProps) {
  const i18n = useI18n();
  const who = useWho();
  const columns = useMemo(() => columnsOf(i18n, who, by, onDrill), [i18n, who, by, onDrill]);
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      dataSource={rows}
      columns={columns}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: i18n.t('process.report.none') }}
    />
  );
}

function columnsOf(
  { t, fmt, pick }: I18n,
  who: Who,
  by: Way,
  onDrill: NodeReportTableProps['onDrill'],
): ColumnsType<Row> {
  const time = (value: number | null) => (value === null ? '—' : fmt.duration(value / 1000));
  const figure = (key: string, value: (row: Row) => number, text: (row: Row) => string) => ({
    key,
    title: t(`process.report.${key}`),
    align: 'right' as const,
    sorter: (a: Row, b: Row) => value(a) - value(b),
    render: (_: unknown, row: Row) => <span className="rt-number">{text(row)}</span>,
  });
  return [
    {
      key: 'name',
      title: t('process.report.name'),
      render: (_, row) =>
        drill(by, row.key) ? (
          <Button
            type="link"
            size="small"
            className="report-link"
            onClick={() => onDrill(drill(by, row.key) ?? {})}
          >
            {rowName(row, by, { t, pick, who })}
          </Button>
        ) : (
          rowName(row, by, { t, pick, who })
        ),
    },
    figure(
      'done',
      (row) => row.facts,
      (row) => fmt.integer(row.facts),
    ),
    figure(
      'mean',
      (row) => row.mean,
      (row) => time(row.mean),
    ),
    figure(
      'p90',
      (row) => row.p90,
      (row) => time(row.p90),
    ),
    figure(
      'limit',
      (row) => row.limit ?? 0,
      (row) => time(row.limit),
    ),
    {
      key: 'bar',
      title: t('process.report.against'),
      width: 120,
      render: (_, row) => <LimitBar ratio={row.limit === null ? null : row.p90 / row.limit} />,
    },
    figure('within', shareWithin, (row) => fmt.percent(shareWithin(row))),
    ...(by === 'person' || by === 'step'
      ? []
      : [
          figure(
            'failed',
            (row: Row) => shareFailed(row) ?? 0,
            (row: Row) => fmt.percent(shareFailed(row) ?? 0),
          ),
        ]),
  ];
}
