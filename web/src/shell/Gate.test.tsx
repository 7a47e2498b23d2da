import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { renderPage, serve } from '@/test/page';
import { Gate } from './Gate';

function open(at: string) {
  serve({ 'GET /api/about': () => Response.json({ firstRun: false, signIns: [] }) });
  renderPage(
    <Routes>
      <Route element={<Gate openPaths={['/sign-in', '/track/:token']} />}>
        <Route path="/sign-in" element={<p>sign in</p>} />
        <Route path="*" element={<p>the page</p>} />
      </Route>
    </Routes>,
    at,
    null,
  );
}

it('lets a stranger open a page that is for everybody, also one with a name in its address', async () => {
  open('/track/AAAA-1');

  expect(await screen.findByText('the page')).toBeTruthy();
});

it('asks a stranger to sign in before any other page', async () => {
  open('/track/AAAA-1/more');

  expect(await screen.findByText('sign in')).toBeTruthy();
});
