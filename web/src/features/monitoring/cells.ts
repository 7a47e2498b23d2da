import { underWay, type Board, type NodeColumn } from '@/api/board';
import { url } from '@/api/client';

export type Row = 'underWay' | 'overdue' | 'exceptions';
export const rows: Row[] = ['underWay', 'overdue', 'exceptions'];

export function countOf(row: Row, column: NodeColumn): number {
  return row === 'underWay' ? underWay(column) : column[row];
}

/** The order list behind a cell, its filters in the address. */
export function pathOf(row: Row, column: NodeColumn | undefined, board: Board): string {
  return url('/sales/orders', {
    node: column?.node,
    overdue: row === 'overdue' ? true : undefined,
    status: row === 'exceptions' ? 'exception' : undefined,
    shop: board.shop,
  });
}

/** P90 of the limit; nothing when no order passed lately. */
export const ratioOf = ({ p90Seconds, limitSeconds }: NodeColumn): number | null =>
  p90Seconds === null ? null : Number(p90Seconds) / limitSeconds;
