import type { TableColumnType } from 'antd';
import type { WorklistColumn } from './types';

const tick = 36;
const narrowest = 120;

/** Widths that fill the table: what is left over goes to the columns that grow. */
export function fitWidths(
  columns: readonly { width: number; grow?: boolean }[],
  room: number,
): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const left = Math.floor(room - sum);
  if (left <= 0) {
    // What grows may also give way, down to a word or two.
    const givers = columns.filter(({ grow }) => grow).length;
    return columns.map(({ width, grow }) =>
      grow ? Math.max(Math.min(width, narrowest), width + Math.floor(left / givers)) : width,
    );
  }
  const growing = columns.some(({ grow }) => grow);
  const weights = columns.map(({ grow, width }) => (growing ? (grow ? 1 : 0) : width));
  const weight = weights.reduce((total, one) => total + one, 0) || 1;
  return columns.map(
    ({ width }, index) => width + Math.floor((left * (weights[index] ?? 0)) / weight),
  );
}

interface Looks<Row> {
  room: number;
  sort: string | undefined;
  onSort: (field: string) => void;
  tickAll: React.ReactNode;
  tickRow: (row: Row) => React.ReactNode;
}

/** Our columns in antd's terms, with our own checkbox column before them. */
export function tableColumns<Row>(
  columns: WorklistColumn<Row>[],
  looks: Looks<Row>,
): TableColumnType<Row>[] {
  const widths = fitWidths(columns, looks.room - tick);
  return [
    { key: '#tick', width: tick, title: looks.tickAll, render: (_, row) => looks.tickRow(row) },
    ...columns.map<TableColumnType<Row>>((column, index) => ({
      key: column.key,
      width: widths[index] ?? column.width,
      align: column.number ? 'right' : 'left',
      ellipsis: { showTitle: false },
      className: column.number ? 'rt-number' : undefined,
      title: <Title column={column} sort={looks.sort} onSort={looks.onSort} />,
      render: (_, row) => column.render(row),
    })),
  ];
}

interface TitleProps {
  column: { title: string; sort?: string };
  sort: string | undefined;
  onSort: (field: string) => void;
}

function Title({ column, sort, onSort }: TitleProps) {
  const field = column.sort;
  if (!field) return column.title;
  const mark = sort === field ? ' ↑' : sort === `-${field}` ? ' ↓' : '';
  return (
    <button type="button" className="rt-sort" onClick={() => onSort(field)}>
      {column.title}
      {mark}
    </button>
  );
}
