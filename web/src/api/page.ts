/** A list answer: rows, the cursor of the next page, and a count that stops at 10,000. */
export interface Total {
  value: number;
  exact: boolean;
}
export interface Page<Row> {
  items: Row[];
  next: string | null;
  total: Total;
}
