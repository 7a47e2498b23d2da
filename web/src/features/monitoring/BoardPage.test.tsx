import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Board, NodeColumn } from '@/api/board';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import BoardPage from './BoardPage';

const column = (node: string, given: Partial<NodeColumn>): NodeColumn => ({
  node,
  title: { zh: node, en: node },
  owner: { zh: '仓储部', en: 'Warehouse' },
  automatic: false,
  limitSeconds: 3600,
  ready: 0,
  waiting: 0,
  held: 0,
  exceptions: 0,
  overdue: 0,
  passed: 0,
  withinLimit: 0,
  p90Seconds: null,
  ...given,
});

const board: Board = {
  asOf: '2026-11-22T02:30:00Z',
  paceSince: '2026-11-21T02:30:00Z',
  shop: null,
  nodes: [
    column('review', { waiting: 3, exceptions: 1 }),
    column('picking', {
      waiting: 320,
      held: 1,
      overdue: 12,
      passed: 10,
      withinLimit: 9,
      p90Seconds: 1800,
    }),
  ],
  open: 325,
  overdue: 12,
  exceptions: 1,
};

beforeEach(async () => {
  setLang('zh');
  await loadMessages('monitoring');
});

it('leads from every figure to the orders behind it', async () => {
  serve({ 'GET /api/monitoring/board': () => Response.json(board) });
  renderPage(<BoardPage />, '/monitoring/board', {
    ...everybody,
    permissions: ['monitoring.read'],
  });
  const late = await screen.findByLabelText(/picking .* 12$/);
  expect(late.getAttribute('href')).toBe('/sales/orders?node=picking&overdue=true');
  const stuck = screen.getByLabelText(/review .* 1$/);
  expect(stuck.getAttribute('href')).toBe('/sales/orders?node=review&status=exception');
  const standing = screen.getByLabelText(/picking .* 321$/).getAttribute('href') ?? '';
  const statuses = new URLSearchParams(standing.split('?')[1]).getAll('status');
  expect(statuses).toContain('in-review');
  expect(statuses).not.toContain('exception');
  expect(statuses).not.toContain('completed');
});

it('says the same by shop', async () => {
  const shops = ['TB', 'JD'].map((code) => ({ id: code, code, content: { name: `店${code}` } }));
  serve({
    'GET /api/monitoring/board': ({ url }) =>
      Response.json({ ...board, shop: new URL(url).searchParams.get('shop') }),
    'GET /api/parties/shops': () => Response.json({ items: shops, next: null }),
  });
  renderPage(<BoardPage />, '/monitoring/board', {
    ...everybody,
    permissions: ['parties.read'],
  });
  const late = await screen.findByLabelText('店JD picking 超时 12');
  expect(late.getAttribute('href')).toBe('/sales/orders?node=picking&overdue=true&shop=JD');
});

it('keeps figures under their node where a shop passes fewer of them', async () => {
  const shops = ['TB', 'JD'].map((code) => ({ id: code, code, content: { name: `店${code}` } }));
  serve({
    'GET /api/monitoring/board': ({ url }) => {
      const shop = new URL(url).searchParams.get('shop');
      return Response.json({ ...board, shop, nodes: shop ? board.nodes.slice(1) : board.nodes });
    },
    'GET /api/parties/shops': () => Response.json({ items: shops, next: null }),
  });
  renderPage(<BoardPage />, '/monitoring/board', { ...everybody, permissions: ['parties.read'] });

  const late = await screen.findByLabelText('店JD picking 超时 12');

  expect(late.closest('td')?.cellIndex).toBe(2);
});

it('is quiet about nought', async () => {
  serve({ 'GET /api/monitoring/board': () => Response.json(board) });
  renderPage(<BoardPage />, '/monitoring/board', everybody);
  await screen.findByLabelText(/picking .* 12$/);
  expect(screen.queryByLabelText(/ 0$/)).toBeNull();
});
