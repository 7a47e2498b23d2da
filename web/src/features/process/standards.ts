import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type VersionHead = Schema<'process.StandardVersionController.VersionHead'>;
export type VersionPage = Schema<'process.StandardVersionController.VersionPage'>;
export type EditedNode = VersionPage['standard']['nodes'][number];
export type Finding = VersionPage['findings'][number];
export type Change = VersionPage['changes'][number];
export type Moved = Schema<'process.RunningMoves.Moved'>;
export type AnnouncementView = Schema<'process.AnnouncementController.AnnouncementView'>;
export type Receipt = Schema<'process.Announcements.NamedReceipt'>;
type Word = Schema<'rules.RuleViews.WordView'>;

export const scenarios = ['normal', 'pre-sale', 'cross-border', 'promotion'];

const standards = '/api/process/standards';
const announcements = '/api/process/announcements';

export function useVersions(scenario: string) {
  return useQuery({
    queryKey: ['process', 'versions', scenario],
    queryFn: ({ signal }) =>
      api.get<VersionHead[]>(`${standards}/${scenario}/versions`, { signal }),
  });
}

export function useVersion(id: string | undefined) {
  return useQuery({
    queryKey: ['process', 'version', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<VersionPage>(`${standards}/versions/${id}`, { signal }),
  });
}

/** The words that conditions of nodes may use: those of the review rules. */
export function useWords() {
  return useQuery({
    queryKey: ['process', 'words'],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await api.get<{ words: Word[] }>('/api/rules/sets/order-review', { signal })).words,
  });
}

export const beginDraft = (scenario: string) =>
  api.post<VersionPage>(`${standards}/${scenario}/draft`);

function sent(node: EditedNode): Partial<EditedNode> {
  const without: Partial<EditedNode> = { ...node };
  delete without.position;
  delete without.core;
  return without;
}

/** Saves the draft; where a node stands follows from its place in the list. */
export const saveDraft = (scenario: string, revision: number, note: string, nodes: EditedNode[]) =>
  api.put<VersionPage>(`${standards}/${scenario}/draft`, {
    revision,
    note,
    nodes: nodes.map(sent),
  });

export const discardDraft = (scenario: string) =>
  api.delete<void>(`${standards}/${scenario}/draft`);

export interface PublishWanted {
  revision: number;
  from?: string;
  note: string;
  training: string;
}

export const publishDraft = (scenario: string, wanted: PublishWanted, idempotencyKey: string) =>
  api.post<VersionPage>(`${standards}/${scenario}/draft/publish`, wanted, { idempotencyKey });

export const moveRunning = (id: string) => api.post<Moved>(`${standards}/versions/${id}/running`);

export function keepPicture(file: File) {
  const form = new FormData();
  form.append('file', file);
  return api.post<{ id: string }>('/api/process/pictures', form);
}

export const picturePath = (id: string) => `/api/process/pictures/${id}`;

export function useAnnouncements() {
  return useQuery({
    queryKey: ['process', 'announcements'],
    queryFn: ({ signal }) => api.get<AnnouncementView[]>(announcements, { signal }),
  });
}

export function useReaders(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['process', 'announcements', id, 'readers'],
    enabled,
    queryFn: ({ signal }) => api.get<Receipt[]>(`${announcements}/${id}/readers`, { signal }),
  });
}

export const confirmRead = (id: string) => api.post<void>(`${announcements}/${id}/read`);
