import { useI18n } from '@/i18n';

export interface DataColumn<Row> {
  key: string;
  title: string;
  /** Words stand left; numbers, the rule, stand right. */
  text?: boolean;
  cell: (row: Row) => React.ReactNode;
  /** Left out on a phone. */
  wide?: boolean;
}

interface DataTableProps<Row> {
  title: string;
  about?: React.ReactNode;
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  columns: DataColumn<Row>[];
  empty: string;
}

/** A dense table of a report; it scrolls in itself where it is wider than the page. */
export function DataTable<Row>({
  title,
  about,
  rows,
  rowKey,
  columns,
  empty,
}: DataTableProps<Row>) {
  const { t } = useI18n();
  return (
    <section className="rt-insight-card">
      <h2>{title}</h2>
      {about && <p className="rt-insight-about">{about}</p>}
      {!rows && <p className="rt-muted">{t('insight.loading')}</p>}
      {rows?.length === 0 && <p className="rt-muted">{empty}</p>}
      {rows && rows.length > 0 && (
        <div className="rt-insight-scroll">
          <table className="rt-insight-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} className={look(column)}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={rowKey(row)}>
                  {columns.map((column) => (
                    <td key={column.key} className={look(column)}>
                      {column.cell(row)}
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

const look = ({ text, wide }: { text?: boolean; wide?: boolean }) =>
  `${text ? '' : 'rt-right rt-number'}${wide ? ' rt-insight-wide' : ''}`;
