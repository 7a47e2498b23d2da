import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type {
  Content,
  Filled,
  Layout,
  PrintJob,
  Template,
  Version,
  Vocabulary,
} from './labelModel';

const base = '/api/fulfilment';
const at = `${base}/label-templates`;
const root = ['fulfilment', 'label-templates'];

export const templatePath = (id: string) => `/fulfilment/labels/${id}`;
export const picturePath = (id: string) => `${base}/label-pictures/${id}`;

export function useTemplates() {
  return useQuery({
    queryKey: root,
    queryFn: ({ signal }) => api.get<Template[]>(at, { signal }),
  });
}

export function useTemplate(id: string) {
  return useQuery({
    queryKey: [...root, id],
    queryFn: ({ signal }) => api.get<Template>(`${at}/${id}`, { signal }),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

export function useVersions(id: string, published: number | null) {
  return useQuery({
    queryKey: [...root, id, 'versions', published],
    queryFn: ({ signal }) => api.get<Version[]>(`${at}/${id}/versions`, { signal }),
  });
}

export function useVocabulary() {
  return useQuery({
    queryKey: [...root, 'vocabulary'],
    queryFn: ({ signal }) => api.get<Vocabulary>(`${at}/vocabulary`, { signal }),
    staleTime: Infinity,
  });
}

/** What a label of the newest parcel says, half hidden. */
export function useSample() {
  return useQuery({
    queryKey: [...root, 'sample'],
    queryFn: ({ signal }) => api.get<{ label: Filled | null }>(`${base}/labels/sample`, { signal }),
    staleTime: Infinity,
  });
}

export const addTemplate = (content: Omit<Content, 'layout'> & { layout: Layout }) =>
  api.post<{ id: string }>(at, content);
export const changeTemplate = (id: string, revision: number, content: Content) =>
  api.put<Template>(`${at}/${id}`, { revision, ...content });
export const publishTemplate = (id: string, revision: number, note: string) =>
  api.post<Template>(`${at}/${id}/publish`, { revision, note });
export const setUsed = (id: string, revision: number, active: boolean) =>
  api.post<Template>(`${at}/${id}/use`, { revision, active });

export const printJob = (wanted: object) => api.post<PrintJob>(`${base}/labels`, wanted);
export const labelsPrinted = (parcels: string[], reason: string) =>
  api.post<{ parcels: number }>(`${base}/labels/printed`, { parcels, reason });
