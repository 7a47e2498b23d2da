import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import type { Source } from './types';

/** Rows page by page, each page after the last key of the one before. */
export function useRows<Row>(id: string, source: Source<Row>, query: Query, limit: number) {
  const answer = useInfiniteQuery({
    queryKey: ['worklist', id, query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<Page<Row>> => {
      const asked = { ...query, limit, after: pageParam };
      return typeof source === 'string'
        ? api.get<Page<Row>>(source, { query: asked, signal })
        : source(asked, signal);
    },
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap((page) => page.items) ?? [], [answer.data]);
  return { ...answer, rows, total: answer.data?.pages[0]?.total };
}
