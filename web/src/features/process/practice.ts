import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type Offer = Schema<'process.PracticeController.MineView'>;
export type Run = Schema<'process.PracticeViews.RunView'>;
export type Move = Schema<'process.PracticeViews.MoveView'>;
export type Done = Schema<'process.PracticeViews.DoneView'>;
export type Result = Schema<'process.PracticeResultController.ResultView'>;
export type SettingPage = Schema<'process.PracticeSettingController.SettingPage'>;
export type Gate = SettingPage['setting']['gates'][number];

export interface Given {
  value: string;
  fields?: Record<string, string>;
}

const practice = '/api/process/practice';

export const practicePath = '/process/practice';
export const runPath = (id: string) => `${practicePath}/runs/${id}`;
export const resultsExport = `${practice}/results/export`;

export function useOffers() {
  return useQuery({
    queryKey: ['process', 'practice'],
    queryFn: ({ signal }) => api.get<Offer[]>(practice, { signal }),
  });
}

export function useRun(id: string) {
  return useQuery({
    queryKey: ['process', 'practice', 'run', id],
    queryFn: ({ signal }) => api.get<Run>(`${practice}/runs/${id}`, { signal }),
  });
}

export function useResults() {
  return useQuery({
    queryKey: ['process', 'practice', 'results'],
    queryFn: ({ signal }) => api.get<Result[]>(`${practice}/results`, { signal }),
  });
}

export function usePracticeSetting(enabled: boolean) {
  return useQuery({
    queryKey: ['process', 'practice', 'setting'],
    enabled,
    queryFn: ({ signal }) => api.get<SettingPage>(`${practice}/setting`, { signal }),
  });
}

export const begin = (standard: string, department: string) =>
  api.post<{ id: string }>(`${practice}/runs`, { standard, department });

export const answer = (id: string, move: number, given: Given) =>
  api.post<Run>(`${practice}/runs/${id}/answers`, { move, ...given });

export const saveSetting = (wanted: {
  passMark: number;
  orders: number;
  gates: { scenario: string; node: string; graceDays: number }[];
  revision: number;
}) => api.put<unknown>(`${practice}/setting`, wanted);

/** Reads everything about practices anew. */
export function usePracticeRefresh() {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ queryKey: ['process', 'practice'] }),
    [client],
  );
}
