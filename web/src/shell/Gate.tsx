import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { matchPath, Navigate, Outlet, useLocation } from 'react-router';
import { onSignedOut } from '@/api/client';
import { sessionKey, useAbout, useSession } from '@/api/session';
import { Refusal } from '@/ui/Refusal';
import { Waiting } from './Waiting';

/** First run before sign-in, sign-in before everything else; afterwards back to where one was. */
export function Gate({ openPaths }: { openPaths: string[] }) {
  const client = useQueryClient();
  const about = useAbout();
  const session = useSession();
  const { pathname, search } = useLocation();
  useEffect(() => onSignedOut(() => client.setQueryData(sessionKey, null)), [client]);

  const error = about.error ?? session.error;
  if (error) {
    const retry = () => void Promise.all([about.refetch(), session.refetch()]);
    return (
      <main className="rt-alone">
        <Refusal error={error} onRetry={retry} />
      </main>
    );
  }
  if (about.data === undefined || session.data === undefined) return <Waiting />;
  if (about.data.firstRun && pathname !== '/first-run') return <Navigate to="/first-run" replace />;
  const isOpen = openPaths.some((path) => matchPath(path, pathname));
  if (!about.data.firstRun && session.data === null && !isOpen) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (session.data?.passwordChangeRequired && pathname !== '/choose-password')
    return <Navigate to="/choose-password" replace />;
  return <Outlet />;
}
