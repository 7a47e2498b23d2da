import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '@/api/client';
import type { Schema } from '@/api/model';

export type Summary = Schema<'insight.Summary'>;
export type Figures = Summary['now'];
export type Totals = Figures['totals'];
export type Times = Figures['clock'];
export type HandOver = Figures['received'];
export type LevelLine = Schema<'insight.LevelLine'>;
export type PersonLine = Schema<'insight.PersonLine'>;
export type BandLine = Schema<'insight.BandLine'>;
export type ReasonLine = Schema<'insight.ReasonLine'>;
export type Trend = Schema<'insight.Trend'>;
export type RequestLine = Schema<'insight.RequestLine'>;
export type Frame = Schema<'insight.ReportController.Frame'>;

export const base = '/api/insight';

/** Today, the departments to choose from, and how far the figures are. */
export function useFrame() {
  return useQuery({
    queryKey: ['insight', 'frame'],
    queryFn: () => api.get<Frame>(`${base}/frame`),
    refetchInterval: ({ state }) => (state.data?.walking ? 2_000 : 60_000),
  });
}

/** One report of what the bar at the top says; the former one stays until the next is there. */
export function useReport<T>(name: string, query: Query | undefined) {
  return useQuery({
    queryKey: ['insight', name, query],
    queryFn: ({ signal }) => api.get<T>(`${base}/${name}`, { query: query ?? {}, signal }),
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** A part of a whole; null of nothing. */
export const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** How much more or less than before, as a ratio; null where there was nothing. */
export const change = (now: number, before: number) => (before > 0 ? now / before - 1 : null);

/** `−31%`, `+4%`; empty where there is nothing to compare with. */
export function delta(
  now: number,
  before: number,
  percent: (value: number, decimals?: number) => string,
): string {
  const moved = change(now, before);
  if (moved === null) return '';
  return `${moved > 0 ? '+' : ''}${percent(moved, 0)}`;
}

/** The share of small orders decided within their target, by the clock or within working hours. */
export function smallWithin(bands: readonly BandLine[], working: boolean, former = false) {
  const small = bands[0];
  if (!small) return null;
  const totals = former ? small.before : small.now;
  return ratio(working ? totals.workingWithin : totals.within, totals.decided);
}
