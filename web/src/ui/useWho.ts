import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';

export type Who = (username?: string | null) => string;

interface Called {
  id: string;
  username: string;
  name: string;
}

export const namesKey = ['identity', 'names'];
const nobody: Called[] = [];

function usePeople() {
  const { data } = useQuery({
    queryKey: namesKey,
    queryFn: () => api.get<Called[]>('/api/identity/names'),
    staleTime: 5 * 60_000,
  });
  return data ?? nobody;
}

/** What people are called who are known by user names or ids; whoever is no person keeps the name given. */
export function useWho(): Who {
  const { t } = useI18n();
  const people = usePeople();
  const names = useMemo(
    () =>
      new Map([
        ...people.map(({ id, name }) => [id, name] as const),
        ...people.map(({ username, name }) => [username, name] as const),
      ]),
    [people],
  );
  return useCallback(
    (username) => {
      if (!username) return '';
      return username === 'system' ? t('ui.system') : names.get(username) || username;
    },
    [t, names],
  );
}

/** How somebody stands in a list to choose from. */
export const personLabel = ({ name, username }: { name: string; username: string }) =>
  `${name} · ${username}`;

/** Everybody, to be chosen from by user name. */
export function usePeopleOptions(): { value: string; label: string }[] {
  const people = usePeople();
  return useMemo(
    () => people.map((one) => ({ value: one.username, label: personLabel(one) })),
    [people],
  );
}

/** The same, to be chosen from by id. */
export function usePersonIdOptions(): { value: string; label: string }[] {
  const people = usePeople();
  return useMemo(() => people.map((one) => ({ value: one.id, label: personLabel(one) })), [people]);
}
