import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from './client';
import type { Schema } from './model';
import { isStatus } from './problem';

export interface Session {
  person: {
    id: string;
    username: string;
    name: string;
    department: { id: string; name: string } | null;
  };
  roles: { code: string; nameZh: string; nameEn: string }[];
  permissions: string[];
  dataScope: 'own' | 'department' | 'all';
  /** Signed in with a one-time password: nothing goes until an own one is chosen. */
  passwordChangeRequired?: boolean;
}

export type About = Schema<'identity.AboutController.About'>;
export type SignIn = About['signIns'][number];

export const sessionKey = ['session'];

async function readSession(): Promise<Session | null> {
  try {
    return await api.get<Session>('/api/session');
  } catch (error) {
    if (isStatus(error, 401)) return null;
    throw error;
  }
}

/** Who I am; `null` when nobody is signed in, `undefined` while that is being asked. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });
}

export function useAbout() {
  return useQuery({
    queryKey: ['about'],
    queryFn: () => api.get<About>('/api/about'),
    staleTime: 5 * 60_000,
  });
}

/** One permission, or several of which one suffices. */
export type Needed = string | readonly string[];

/** `can('sales.order.read')`; no name means everybody may. */
export function useCan(): (permission?: Needed) => boolean {
  const { data } = useSession();
  return useCallback(
    (permission) => {
      if (permission === undefined) return true;
      const wanted = typeof permission === 'string' ? [permission] : permission;
      return wanted.some((one) => data?.permissions.includes(one) ?? false);
    },
    [data],
  );
}

/** Signing in and out forget everything the former person saw. */
export function useSignIn() {
  const client = useQueryClient();
  const become = useCallback(
    (session: Session | null) => {
      client.removeQueries({
        predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'about',
      });
      client.setQueryData(sessionKey, session);
    },
    [client],
  );
  const signIn = useCallback(
    async (username: string, password: string) =>
      become(await api.post<Session>('/api/session', { username, password })),
    [become],
  );
  const signOut = useCallback(async () => {
    await api.delete('/api/session');
    become(null);
  }, [become]);
  return { signIn, signOut };
}
