import { lazy, Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { useCan } from '@/api/session';
import { Crash } from './Crash';
import { allPages, type Page } from './features';
import { Gate } from './Gate';
import { NoRight, NotFound } from './missing';
import { Waiting } from './Waiting';

const Frame = lazy(() => import('./Frame'));

function Allowed({ page }: { page: Page }) {
  const can = useCan();
  if (!can(page.permission)) return <NoRight />;
  return (
    <Suspense fallback={<Waiting />}>
      <page.Component />
    </Suspense>
  );
}

const toRoute = (page: Page): RouteObject => ({
  path: page.path,
  element: <Allowed page={page} />,
  errorElement: <Crash />,
});

/** Open pages stand alone, bare ones behind a session; all others inside the frame. */
export function createRouter() {
  const open = allPages().filter((page) => page.open);
  const bare = allPages().filter((page) => page.bare);
  const inside = allPages().filter((page) => !page.open && !page.bare);
  return createBrowserRouter([
    {
      element: <Gate openPaths={open.map(({ path }) => path)} />,
      errorElement: <Crash />,
      children: [
        ...open.map(toRoute),
        ...bare.map(toRoute),
        {
          element: (
            <Suspense fallback={<Waiting />}>
              <Frame />
            </Suspense>
          ),
          children: [...inside.map(toRoute), { path: '*', element: <NotFound /> }],
        },
      ],
    },
  ]);
}
