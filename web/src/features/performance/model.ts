import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import type { Days } from './days';

export type Kpi = Schema<'performance.Kpi'>;
export type Standing = Schema<'performance.Standing'>;
export type Line = Standing['lines'][number];
export type Figure = Line['figure'];
export type TeamLine = Schema<'performance.TeamLine'>;
export type CompanyLine = Schema<'performance.CompanyLine'>;
export type Automatic = Schema<'performance.Automatic'>;
export type FactLine = Schema<'performance.FactLine'>;
export type Objection = Schema<'performance.Objection'>;
export type MonthView = Schema<'performance.MonthView'>;
export type Rule = Schema<'performance.IncentiveRule'>;
export type Weight = Schema<'performance.Weight'>;

export const base = '/api/performance';

export function useKpis() {
  return useQuery({
    queryKey: ['performance', 'kpis'],
    queryFn: () => api.get<Kpi[]>(`${base}/kpis`),
    staleTime: 60_000,
  });
}

/** How somebody stands; oneself where nobody is named. */
export function useStanding(user: string | undefined, days: Days) {
  return useQuery({
    queryKey: ['performance', 'standing', user ?? '', days],
    queryFn: () =>
      api.get<Standing>(user ? `${base}/people/${encodeURIComponent(user)}` : `${base}/me`, {
        query: { ...days },
      }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

export function useTeam(kpi: string, days: Days) {
  return useQuery({
    queryKey: ['performance', 'team', kpi, days],
    queryFn: () => api.get<TeamLine[]>(`${base}/people`, { query: { kpi, ...days } }),
    placeholderData: keepPreviousData,
  });
}

export function useCompany(enabled: boolean) {
  return useQuery({
    queryKey: ['performance', 'company'],
    queryFn: () => api.get<CompanyLine[]>(`${base}/company`),
    enabled,
  });
}

export function useAutomatic(enabled: boolean) {
  return useQuery({
    queryKey: ['performance', 'automatic'],
    queryFn: () => api.get<Automatic>(`${base}/automatic`),
    enabled,
    retry: false,
  });
}

export function useFacts(kpi: string, person: string, days: Days) {
  return useQuery({
    queryKey: ['performance', 'facts', kpi, person, days],
    queryFn: () => api.get<FactLine[]>(`${base}/facts`, { query: { kpi, person, ...days } }),
  });
}

export function useObjections() {
  return useQuery({
    queryKey: ['performance', 'objections'],
    queryFn: () => api.get<Page<Objection>>(`${base}/objections`),
  });
}

export function useMonth(month: string) {
  return useQuery({
    queryKey: ['performance', 'month', month],
    queryFn: () => api.get<MonthView>(`${base}/months/${month}`),
    placeholderData: keepPreviousData,
  });
}

export function useWeights() {
  return useQuery({
    queryKey: ['performance', 'weights'],
    queryFn: () => api.get<Weight[]>(`${base}/weights`),
  });
}

/** After an act everything here is asked for again. */
export function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['performance'] });
}
