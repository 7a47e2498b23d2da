import type { TableColumnType } from 'antd';
import type { WorklistColumn } from './types';

const tick = 36;
const narrowest = 120;
const padding = 16;
const sortMark = 14;

/** Room for a heading in one line: about 13 px for a Chinese character, 7.6 for a Latin one. */
export function headingWidth(title: string, sortable: boolean): number {
  const text = [...title].reduce((sum, one) => sum + (one > '\u2e7f' ? 13 : 7.6), 0);
  return Math.ceil(text) + padding + (sortable ? sortMark : 0);
}

/** What a column asks for, but never less than its own heading needs. */
export const asked = <Row,>(columns: readonly WorklistColumn<Row>[]) =>
  columns.map(({ width, grow, least = narrowest, title, sort }) => {
    const heading = headingWidth(title, sort !== undefined);
    return { width: Math.max(width, heading), grow, least: Math.max(least, heading) };
  });

/** Widths that fill the table: what is left over goes to the columns that grow. */
export function fitWidths(
  columns: readonly { width: number; grow?: boolean; least?: number }[],
  room: number,
): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const left = Math.floor(room - sum);
  if (left <= 0) {
    // What grows may also give way, down to a word or two.
    const givers = columns.filter(({ grow }) => grow).length;
    return columns.map(({ width, grow, least = narrowest }) =>
      grow ? Math.max(Math.min(width, least), width + Math.floor(left / givers)) : width,
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
  const widths = fitWidths(asked(columns), looks.room - tick);
  return [
    { key: '#tick', width: tick, title: looks.tickAll, render: (_, row) => looks.tickRow(row) },
    ...columns.map<TableColumnType<Row>>((column, index) => ({
      key: column.key,
      width: widths[index] ?? column.width,
      align: column.number ? 'right' : 'left',
      ellipsis: true,
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
