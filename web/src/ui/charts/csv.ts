export interface ChartTable {
  columns: string[];
  rows: (string | number)[][];
}

const quoted = (cell: string | number) => {
  const text = String(cell);
  // A leading sign or = would be taken for a formula by spreadsheet programs.
  const safe = typeof cell === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The numbers behind a chart, readable by spreadsheet programs in either language. */
export function toCsv({ columns, rows }: ChartTable): string {
  return '\ufeff' + [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
}

export function download(name: string, href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
