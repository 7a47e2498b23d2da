import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { namesKey } from '@/ui/useWho';
import type {
  Ceiling,
  ChartPerson,
  Department,
  PermissionName,
  Role,
  Substitute,
  WorkingCalendar,
} from './types';

const ask = <T>(name: string, path: string) => ({
  queryKey: ['system', name, path],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<T>(path, { signal }),
});

export const useDepartments = () =>
  useQuery(ask<Department[]>('departments', '/api/identity/departments'));

export const useRoles = () => useQuery(ask<Role[]>('roles', '/api/identity/roles'));

export const usePermissions = () =>
  useQuery({
    ...ask<PermissionName[]>('permissions', '/api/identity/permissions'),
    staleTime: Infinity,
  });

export const useChart = () => useQuery(ask<ChartPerson[]>('chart', '/api/identity/people/chart'));

export const useCeilings = () => useQuery(ask<Ceiling[]>('ceilings', '/api/identity/ceilings'));

export const useSubstitutes = () =>
  useQuery(ask<Substitute[]>('substitutes', '/api/identity/substitutes'));

export const useCalendar = (year: number) =>
  useQuery(ask<WorkingCalendar>('calendar', `/api/identity/calendar?year=${year}`));

/** After a change everything of this feature is asked for again: people, roles and chart hang together. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['system'] }),
      client.invalidateQueries({ queryKey: ['worklist'] }),
      client.invalidateQueries({ queryKey: namesKey }),
    ]);
  }, [client]);
}

/** The name of a role or permission in the reader's language. */
export function useNamed() {
  const { pick } = useI18n();
  return useCallback(
    (thing: { nameZh: string; nameEn: string }) => pick({ zh: thing.nameZh, en: thing.nameEn }),
    [pick],
  );
}
