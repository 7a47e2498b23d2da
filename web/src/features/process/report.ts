import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, url } from '@/api/client';
import type { Schema } from '@/api/model';

export type Report = Schema<'process.NodeReportController.ReportView'>;
export type Row = Report['rows'][number];

export const ways = ['node', 'department', 'person', 'scenario', 'version'] as const;
export type Way = (typeof ways)[number];

export interface View {
  from: string;
  to: string;
  by: Way;
  scenario?: string;
  node?: string;
}

const report = '/api/process/report';
const month = 29;
const isWay = (text: string | null): text is Way => ways.some((way) => way === text);

/** What the page shows stands in its address. */
export function useReportView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo<View>(() => {
    const by = params.get('by');
    return {
      from: params.get('from') ?? dayjs().subtract(month, 'day').format('YYYY-MM-DD'),
      to: params.get('to') ?? dayjs().format('YYYY-MM-DD'),
      by: isWay(by) ? by : 'node',
      scenario: params.get('scenario') ?? undefined,
      node: params.get('node') ?? undefined,
    };
  }, [params]);
  return {
    view,
    set: (part: Partial<View>) => {
      const next = Object.entries({ ...view, ...part }).filter(
        (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
      );
      setParams(new URLSearchParams(next), { replace: true });
    },
  };
}

export function useNodeReport(view: View) {
  return useQuery({
    queryKey: ['process', 'report', view],
    queryFn: ({ signal }) => api.get<Report>(report, { query: { ...view }, signal }),
  });
}

export const exportPath = (view: View) => url(`${report}/export`, { ...view });
