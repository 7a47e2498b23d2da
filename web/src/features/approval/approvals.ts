import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import type {
  Approval,
  BatchTaken,
  Detail,
  InboxItem,
  Settings,
  StoredFile,
  Verdict,
  Who,
} from './model';
import { isNumber } from './NoRequest';

const base = '/api/approval';

export function useInbox() {
  return useQuery({
    queryKey: ['approval', 'inbox'],
    refetchInterval: 10_000,
    queryFn: () => api.get<Page<InboxItem>>(`${base}/inbox`, { query: { limit: 200 } }),
  });
}

export function useDetail(id: string | null) {
  return useQuery({
    queryKey: ['approval', 'detail', id],
    enabled: id !== null && isNumber(id),
    refetchInterval: 20_000,
    queryFn: () => api.get<Detail>(`${base}/approvals/${id}`),
  });
}

export function readApprovals({ q, ...query }: Query, signal: AbortSignal) {
  return api.get<Page<Approval>>(`${base}/approvals`, {
    query: { ...query, number: q || query.number },
    signal,
  });
}

export function useSettings() {
  return useQuery({
    queryKey: ['approval', 'settings'],
    queryFn: () => api.get<Settings>(`${base}/settings`),
  });
}

export function usePeople(deciding: boolean) {
  return useQuery({
    queryKey: ['approval', 'people', deciding],
    staleTime: 60_000,
    queryFn: () => api.get<Who[]>(`${base}/people`, { query: { deciding } }),
  });
}

export interface Decide {
  step: string;
  verdict: Verdict;
  opinion: string;
  reason?: string;
  onBehalfOf?: string | null;
}

export const decide = (id: string, { onBehalfOf, ...body }: Decide) =>
  api.post<void>(`${base}/approvals/${id}/decision`, body, { onBehalfOf: onBehalfOf ?? undefined });

export const decideAll = (items: InboxItem[], verdict: Verdict, opinion: string) =>
  api.post<BatchTaken>(`${base}/decisions`, {
    turns: items.map(({ approval, step }) => ({ approval, step })),
    verdict,
    opinion,
  });

/** Any other act at an approval: `withdraw`, `comment`, `steps/7/reassign`. */
export const act = (id: string, what: string, body: object, onBehalfOf?: string | null) =>
  api.post<void>(`${base}/approvals/${id}/${what}`, body, { onBehalfOf: onBehalfOf ?? undefined });

export function keepFile(file: File) {
  const form = new FormData();
  form.append('file', file);
  return api.post<StoredFile>(`${base}/files`, form);
}

export const filePath = (id: string, file: string) => `${base}/approvals/${id}/files/${file}`;

export const saveLimits = (limits: Settings['limits']) => api.put(`${base}/settings`, limits);
export const saveRoles = (roles: Settings['roles']) => api.put(`${base}/settings/roles`, { roles });
export const saveReasons = (reasons: Settings['reasons']) =>
  api.put(`${base}/settings/reasons`, { reasons });

/** After an act: the inbox, the approval and what hangs on them are asked for again. */
export function useRefresh() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [['approval'], ['worklist'], ['tasks'], ['purchasing'], ['budget']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
    [client],
  );
}
