import { underWay, type Board, type NodeColumn } from '@/api/board';
import { url } from '@/api/client';
import { underWayCodes } from '@/ui/orderStatus';

export type Row = 'underWay' | 'overdue' | 'exceptions';
export const rows: Row[] = ['underWay', 'overdue', 'exceptions'];

export function countOf(row: Row, column: NodeColumn): number {
  return row === 'underWay' ? underWay(column) : column[row];
}

const statusesOf: Record<Row, string[] | undefined> = {
  underWay: underWayCodes,
  overdue: undefined,
  exceptions: ['exception'],
};

/** The order list behind a cell, its filters in the address: as many rows as the figure says. */
export function pathOf(row: Row, column: NodeColumn | undefined, board: Board): string {
  return url('/sales/orders', {
    node: column?.node,
    overdue: row === 'overdue' ? true : undefined,
    status: statusesOf[row],
    shop: board.shop,
  });
}

/** P90 of the limit; nothing when no order passed lately. */
export const ratioOf = ({ p90Seconds, limitSeconds }: NodeColumn): number | null =>
  p90Seconds === null ? null : Number(p90Seconds) / limitSeconds;
