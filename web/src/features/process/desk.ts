import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type Desk = Schema<'process.DeskController.DeskView'>;
export type DeskCase = Schema<'process.ManualNodes.DeskCase'>;
export type Sheet = Schema<'process.DeskController.SheetView'>;
export type Form = Schema<'process.NodeForm'>;
export type Field = Form['fields'][number];

const desk = '/api/process/desk';

export function useDesks() {
  return useQuery({
    queryKey: ['process', 'desk'],
    refetchInterval: 15_000,
    queryFn: ({ signal }) => api.get<Desk[]>(desk, { signal }),
  });
}

export function useDeskCases(node: string | undefined) {
  return useQuery({
    queryKey: ['process', 'desk', node],
    enabled: node !== undefined,
    refetchInterval: 15_000,
    queryFn: ({ signal }) =>
      api.get<Page<DeskCase>>(`${desk}/nodes/${node}`, { query: { limit: 100 }, signal }),
  });
}

export function useSheet(id: string | null) {
  return useQuery({
    queryKey: ['process', 'desk', 'case', id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.get<Sheet>(`${desk}/cases/${id}`, { signal }),
  });
}

export const fill = (
  id: string,
  node: string,
  values: Record<string, string>,
  idempotencyKey: string,
) => api.post<void>(`${desk}/cases/${id}`, { node, values }, { idempotencyKey });

export function attach(id: string, file: File) {
  const form = new FormData();
  form.append('file', file);
  return api.post<{ id: string; name: string }>(`${desk}/cases/${id}/files`, form);
}

export const filePath = (id: string, file: string) => `${desk}/cases/${id}/files/${file}`;
