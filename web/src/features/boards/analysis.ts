import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Query } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { base } from './model';

export type Answer = Schema<'boards.AnalysisView'>;
export type Head = Answer['rows'][number];
export type Values = Answer['total'];
export type SubjectView = Schema<'boards.AnalysisController.SubjectView'>;
export type MeasureView = SubjectView['measures'][number];
export type FactLine = Schema<'boards.FactLine'>;

export const times = ['day', 'month'] as const;

const purchases = new Set([
  'purchases',
  'purchase-amount',
  'committed',
  'released',
  'arrived',
  'late',
  'late-share',
]);

/** Of what a measure is. */
export const subjectOf = (measure: string | undefined): 'orders' | 'purchases' =>
  measure !== undefined && purchases.has(measure) ? 'purchases' : 'orders';

/** What can be asked of each subject, and how far its facts are. */
export const useSubjects = () =>
  useQuery({
    queryKey: ['boards', 'subjects'],
    queryFn: () => api.get<SubjectView[]>(`${base}/analysis/frame`),
    refetchInterval: ({ state }) => (state.data?.some(({ walking }) => walking) ? 2_000 : 60_000),
  });

/** The answer to a question; the former one stays until the next is there. */
export const useAnswer = (query: Query) =>
  useQuery({
    queryKey: ['boards', 'answer', query],
    queryFn: ({ signal }) => api.get<Answer>(`${base}/analysis`, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** What occurs of dimensions in a year, for choosing. */
export function useKeys(subject: 'orders' | 'purchases', dimensions: readonly string[]) {
  const { pick } = useI18n();
  const measure = subject === 'orders' ? 'orders' : 'purchases';
  return useQueries({
    queries: dimensions.map((rows) => ({
      queryKey: ['boards', 'keys', subject, rows],
      queryFn: () =>
        api.get<Answer>(`${base}/analysis`, { query: { measure, rows, ...lastYear() } }),
      staleTime: 300_000,
    })),
    combine: (results) =>
      dimensions.map((dimension, index) => ({
        dimension,
        options: (results[index]?.data?.rows ?? []).map((head) => ({
          value: head.key,
          label: pick(head),
        })),
      })),
  });
}

function lastYear() {
  const from = new Date();
  from.setFullYear(from.getFullYear() - 1);
  return { from: from.toISOString().slice(0, 10) };
}

/** What stands in the address: the question, so that a reload asks the same. */
export function useQuestion() {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => {
    const asked: Record<string, string[]> = {};
    for (const key of new Set(params.keys())) asked[key] = params.getAll(key).filter(Boolean);
    asked.measure ??= ['orders', 'amount'];
    return asked;
  }, [params]);
  const set = (key: string, values: readonly string[]) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.delete(key);
        for (const value of values) next.append(key, value);
        return next;
      },
      { replace: true },
    );
  return { query, set, params, setParams };
}

/** Where the orders behind a cell are: the question's filters and days, and the cell's own keys. */
export function factsPath(
  query: Readonly<Record<string, readonly string[]>>,
  answer: Answer,
  at: readonly { axis: string; key: string }[],
): string {
  const params = new URLSearchParams();
  for (const [key, values] of Object.entries(query)) {
    if (['rows', 'columns', 'from', 'to'].includes(key)) continue;
    for (const value of key === 'measure' ? values.slice(0, 1) : values) params.append(key, value);
  }
  let [from, to] = [answer.from, answer.to];
  for (const { axis, key } of at) {
    if (axis === 'day') [from, to] = [key, key];
    else if (axis === 'month') [from, to] = monthOf(key, from, to);
    else params.set(axis, key);
  }
  params.set('from', from);
  params.set('to', to);
  return `/insight/analysis/facts?${params}`;
}

/** The days of a month within others. */
export function monthOf(first: string, from: string, to: string): [string, string] {
  const next = new Date(`${first}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  next.setUTCDate(0);
  const last = next.toISOString().slice(0, 10);
  return [first < from ? from : first, last > to ? to : last];
}
