import { Button } from 'antd';

export interface FigureColumn<Row> {
  key: string;
  title: string;
  /** Words stand left; numbers, the rule, stand right. */
  text?: boolean;
  cell: (row: Row) => React.ReactNode;
}

interface FiguresTableProps<Row> {
  title: string;
  about?: React.ReactNode;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: FigureColumn<Row>[];
  empty: string;
  /** The first cell leads to the facts. */
  onOpen?: (row: Row) => void;
}

/** A dense table of figures; it scrolls in itself where it is wider than the page. */
export function FiguresTable<Row>(props: FiguresTableProps<Row>) {
  const { title, about, rows, rowKey, columns, empty, onOpen } = props;
  return (
    <section className="mining-card-plain">
      <h2>{title}</h2>
      {about && <p className="rt-muted">{about}</p>}
      {rows.length === 0 && <p className="rt-muted">{empty}</p>}
      {rows.length > 0 && (
        <div className="mining-scroll">
          <table className="mining-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} className={column.text ? '' : 'rt-right'}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column, at) => (
                    <td key={column.key} className={column.text ? '' : 'rt-right rt-number'}>
                      {at === 0 && onOpen ? (
                        <Button type="link" size="small" onClick={() => onOpen(row)}>
                          {column.cell(row)}
                        </Button>
                      ) : (
                        column.cell(row)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
