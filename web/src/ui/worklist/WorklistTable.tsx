import { Checkbox, Table, type TableRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useI18n } from '@/i18n';
import { useSize } from '../useSize';
import { nextSort } from './address';
import { tableColumns } from './columns';
import type { Selection } from './selection';
import type { WorklistColumn } from './types';

/** The bar for scrolling sideways lies under the rows, not on the last one. */
const scrollbar = 10;
const header = 34;
const nearTheEnd = 800;

interface WorklistTableProps<Row> {
  rows: Row[];
  rowKey: (row: Row) => string;
  columns: WorklistColumn<Row>[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  selection: Selection;
  onTick: (row: Row, range: boolean) => void;
  onTickAll: (on: boolean) => void;
  cursor: number;
  onCursor: (index: number) => void;
  onOpen: (row: Row) => void;
  onPreview: (row: Row) => void;
  onEnd: () => void;
}

/** The virtual table: only the rows in view exist, whatever the number loaded. */
export function WorklistTable<Row extends object>(props: WorklistTableProps<Row>) {
  const { rows, rowKey, selection, cursor } = props;
  const { t } = useI18n();
  const { ref, width, height } = useSize<HTMLDivElement>();
  const table = useRef<TableRef>(null);
  useEffect(() => {
    const row = rows[cursor];
    if (cursor >= 0 && row)
      table.current?.scrollTo({ key: rowKey(row), align: 'nearest' } as never);
    // Only the cursor moves the page; rows that arrive do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor]);

  const ticked = selection.all
    ? rows.length
    : rows.filter((row) => selection.ids.has(rowKey(row))).length;
  const columns = tableColumns(props.columns, {
    room: width,
    sort: props.sort,
    onSort: (field) => props.onSort(nextSort(props.sort, field)),
    tickAll: (
      <Checkbox
        aria-label={t('ui.select.loaded')}
        checked={rows.length > 0 && ticked === rows.length}
        indeterminate={ticked > 0 && ticked < rows.length}
        onChange={(event) => props.onTickAll(event.target.checked)}
      />
    ),
    tickRow: (row) => (
      <Checkbox
        aria-label={t('ui.select.row')}
        checked={selection.all || selection.ids.has(rowKey(row))}
        onClick={(event) => {
          event.stopPropagation();
          props.onTick(row, event.shiftKey);
        }}
      />
    ),
  });
  const sum = columns.reduce((total, column) => total + Number(column.width ?? 0), 0);
  const bar = sum > width ? scrollbar : 0;
  return (
    <div className="rt-worklist-table" ref={ref}>
      {height > 0 && (
        <Table<Row>
          ref={table}
          virtual
          size="small"
          pagination={false}
          rowKey={rowKey}
          columns={columns}
          dataSource={rows}
          scroll={{ x: Math.max(sum, 1), y: Math.max(height - header - 1 - bar, 100) }}
          rowClassName={(row, index) =>
            (index === cursor ? 'rt-row-cursor ' : '') +
            (selection.all || selection.ids.has(rowKey(row)) ? 'rt-row-ticked' : '')
          }
          onRow={(row, index) => ({
            onClick: (event) => {
              if ((event.target as HTMLElement).closest('a,button,input,label')) return;
              props.onCursor(index ?? 0);
              props.onPreview(row);
            },
            onDoubleClick: () => props.onOpen(row),
          })}
          onScroll={(event) => {
            const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
            if (scrollHeight - scrollTop - clientHeight < nearTheEnd) props.onEnd();
          }}
        />
      )}
    </div>
  );
}
