interface LinesProps<Row> {
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string | number;
  /** The last cell is a figure and stands on the right; the others are words. */
  cells: (row: Row) => React.ReactNode[];
  head?: string[];
  /** How many figures stand at the end. */
  figures?: number;
}

/** The small tables of a drawer: what, which lot, where, how much. */
export function Lines<Row>({ rows, rowKey, cells, head, figures = 1 }: LinesProps<Row>) {
  const side = (index: number, count: number) =>
    index >= count - figures ? 'rt-number' : index > 0 ? 'rt-muted' : undefined;
  return (
    <table className="rt-plain">
      {head && (
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={title} className={index >= head.length - figures ? 'rt-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows?.map((row) => (
          <tr key={rowKey(row)}>
            {cells(row).map((cell, index, all) => (
              <td key={index} className={side(index, all.length)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
