import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Page } from '@/api/page';
import type { OrderRow, OrderView } from './model';
import { annotate } from './orders';

type Rows = InfiniteData<Page<OrderRow>>;
type Marks = { id: string; flag: number; staffNote: string };

/** Flag and note at once on the page, then at the server; taken back where the server says no. */
export function useAnnotate(): (marks: Marks) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async ({ id, flag, staffNote }) => {
      const lists = { predicate: isOrderList };
      const before = client.getQueriesData<Rows>(lists);
      const page = client.getQueryData<OrderView>(['sales', 'order', id]);
      client.setQueriesData<Rows>(lists, (rows) => rows && marked(rows, { id, flag, staffNote }));
      if (page)
        client.setQueryData<OrderView>(['sales', 'order', id], {
          ...page,
          order: { ...page.order, flag, staffNote },
        });
      try {
        await annotate(id, flag, staffNote);
      } catch (error) {
        for (const [key, rows] of before) client.setQueryData(key, rows);
        client.setQueryData(['sales', 'order', id], page);
        throw error;
      }
    },
    [client],
  );
}

const isOrderList = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] === 'worklist' && ['sales.orders', 'sales.review'].includes(String(queryKey[1]));

function marked(rows: Rows, { id, flag, staffNote }: Marks): Rows {
  return {
    ...rows,
    pages: rows.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, flag, staffNote } : row)),
    })),
  };
}
