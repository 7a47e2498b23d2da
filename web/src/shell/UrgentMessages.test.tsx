import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderPage, serve } from '@/test/page';
import { UrgentMessages } from './UrgentMessages';

const streams: FakeStream[] = [];

class FakeStream {
  closed = false;
  private listener: ((event: { data: string }) => void) | null = null;
  constructor(readonly address: string) {
    streams.push(this);
  }
  addEventListener(_: string, listener: (event: { data: string }) => void) {
    this.listener = listener;
  }
  close() {
    this.closed = true;
  }
  say(message: object) {
    this.listener?.({ data: JSON.stringify(message) });
  }
}

const message = {
  id: '7',
  kind: 'journal-broken',
  urgent: true,
  title: { zh: '日志核验未通过', en: 'The journal does not verify' },
  body: { zh: '发现 2 处问题', en: '2 findings' },
  path: '/system/journal',
  createdAt: '2026-11-28T08:00:00Z',
  readAt: null,
};

beforeEach(() => {
  streams.length = 0;
  vi.stubGlobal('EventSource', FakeStream);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows what is urgent until it is looked at, which marks it as read', async () => {
  const sent = serve({
    'POST /api/notification/messages/7/read': () => new Response(null, { status: 204 }),
  });
  renderPage(<UrgentMessages />);
  act(() => streams[0]?.say(message));

  expect(await screen.findByText('The journal does not verify')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Have a look' }));

  expect(sent.map(({ url }) => new URL(url).pathname)).toContain(
    '/api/notification/messages/7/read',
  );
});

it('shows the newest about a document and marks all of them as read', async () => {
  const read = (id: string) => `/api/notification/messages/${id}/read`;
  const sent = serve(
    Object.fromEntries(
      ['7', '8'].map((id) => [`POST ${read(id)}`, () => new Response(null, { status: 204 })]),
    ),
  );
  renderPage(<UrgentMessages />);
  act(() => streams[0]?.say(message));
  act(() =>
    streams[0]?.say({ ...message, id: '8', title: { zh: '仍未通过', en: 'It still does not' } }),
  );

  expect(await screen.findByText('It still does not')).toBeTruthy();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Have a look' }));

  const paths = sent.map(({ url }) => new URL(url).pathname);
  expect(paths).toContain(read('7'));
  expect(paths).toContain(read('8'));
});

it('leaves what is not urgent to the bell', () => {
  renderPage(<UrgentMessages />);
  act(() => streams[0]?.say({ ...message, urgent: false }));

  expect(screen.queryByText('The journal does not verify')).toBeNull();
});

it('listens once and stops when the page is left', () => {
  const { unmount } = renderPage(<UrgentMessages />);
  expect(streams.map(({ address }) => address)).toEqual(['/api/notification/stream']);

  unmount();

  expect(streams[0]?.closed).toBe(true);
});

it('is quiet about the page that was opened, which counts as looking at it', async () => {
  const sent = serve({
    'POST /api/notification/messages/7/read': () => new Response(null, { status: 204 }),
  });
  renderPage(<UrgentMessages />, '/system/journal');
  act(() => streams[0]?.say({ ...message, createdAt: new Date(0).toISOString() }));

  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByText('The journal does not verify')).toBeNull();
});
