import { Table, type TableColumnType } from 'antd';
import type { Tone } from '@/theme';
import { usePhone } from '../usePhone';
import { useSize } from '../useSize';
import { asked, fitWidths } from '../worklist/columns';
import type { WorklistColumn } from '../worklist/types';
import { LineCards } from './LineCards';
import './lines.css';

interface LinesTableProps<Line extends object> {
  lines: Line[];
  rowKey: (line: Line) => string | number;
  /** Typed as in a worklist: `number` lines up on the right, `phone` says where it goes on a card. */
  columns: WorklistColumn<Line>[];
  /** Sums, under the lines on the right. */
  foot?: React.ReactNode;
  /** What stands there when there are none. */
  empty?: React.ReactNode;
  /** A line that wants a look gets a mark at its edge. */
  tone?: (line: Line) => Tone | undefined;
  /** Cards also on a desk: in a drawer, in a side pane. */
  cards?: boolean;
}

const many = 200;
const roomFor = 520;

/** The lines of a document; above 200 only those in view exist, on a phone each is a card. */
export function LinesTable<Line extends object>(props: LinesTableProps<Line>) {
  const { lines, rowKey, columns, tone } = props;
  const phone = usePhone();
  const { ref, width } = useSize<HTMLDivElement>();
  if (lines.length === 0) return <p className="rt-muted">{props.empty ?? '—'}</p>;
  const foot = props.foot && <footer className="rt-lines-foot rt-number">{props.foot}</footer>;
  if (phone || props.cards)
    return (
      <div className="rt-lines">
        <LineCards {...props} />
        {foot}
      </div>
    );
  const shown = columns.filter(({ hidden }) => !hidden);
  const widths = fitWidths(asked(shown), width);
  const sum = widths.reduce((total, one) => total + one, 0);
  const virtual = lines.length > many;
  return (
    <div className="rt-lines" ref={ref}>
      {width > 0 && (
        <Table<Line>
          size="small"
          pagination={false}
          tableLayout="fixed"
          rowKey={rowKey}
          dataSource={lines}
          columns={shown.map<TableColumnType<Line>>((column, index) => ({
            key: column.key,
            title: column.title,
            width: widths[index] ?? column.width,
            align: column.number ? 'right' : 'left',
            ellipsis: true,
            className: column.number ? 'rt-number' : undefined,
            render: (_, line) => column.render(line),
          }))}
          virtual={virtual}
          scroll={virtual ? { x: sum, y: roomFor } : sum > width ? { x: sum } : undefined}
          rowClassName={(line) => {
            const mark = tone?.(line);
            return mark ? `rt-line-${mark}` : '';
          }}
        />
      )}
      {foot}
    </div>
  );
}
