import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, url } from '@/api/client';
import type { Schema } from '@/api/model';

export type Report = Schema<'process.NodeReportController.ReportView'>;
export type Row = Report['rows'][number];

export const ways = ['node', 'step', 'department', 'person', 'scenario', 'version'] as const;
export type Way = (typeof ways)[number];

export interface View {
  from: string;
  to: string;
  by: Way;
  scenario?: string;
  node?: string;
  step?: string;
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
      step: params.get('step') ?? undefined,
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

const limits = '/api/process/step-limits';
export type StepLimit = Schema<'process.StepLimitController.LimitView'>;

/** How long steps on the floor may take. */
export function useStepLimits() {
  return useQuery({
    queryKey: ['process', 'step-limits'],
    queryFn: ({ signal }) => api.get<StepLimit[]>(limits, { signal }),
  });
}

export const saveStepLimit = (step: string, minutes: number) =>
  api.put<unknown>(`${limits}/${step}`, { minutes });

/** Where a row of this kind leads: to who works there. */
export function drill(by: Way, key: string): Partial<View> | null {
  if (by === 'node') return { by: 'person', node: key, step: '' };
  if (by === 'step') return { by: 'person', step: key, node: '' };
  return null;
}

export const exportPath = (view: View) => url(`${report}/export`, { ...view });
