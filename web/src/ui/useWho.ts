import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';

export type Who = (username?: string | null) => string;

export const namesKey = ['identity', 'names'];
const nobody: ReadonlyMap<string, string> = new Map();

async function readNames(): Promise<ReadonlyMap<string, string>> {
  const people = await api.get<{ username: string; name: string }[]>('/api/identity/names');
  return new Map(people.map(({ username, name }) => [username, name]));
}

function useNames() {
  const { data } = useQuery({ queryKey: namesKey, queryFn: readNames, staleTime: 5 * 60_000 });
  return data ?? nobody;
}

/** What people are called who are known by their user names; whoever is no person keeps the name given. */
export function useWho(): Who {
  const { t } = useI18n();
  const names = useNames();
  return useCallback(
    (username) => {
      if (!username) return '';
      return username === 'system' ? t('ui.system') : names.get(username) || username;
    },
    [t, names],
  );
}

/** Everybody, to be chosen from by user name. */
export function usePeopleOptions(): { value: string; label: string }[] {
  const names = useNames();
  return useMemo(
    () => [...names].map(([value, name]) => ({ value, label: `${name} · ${value}` })),
    [names],
  );
}
