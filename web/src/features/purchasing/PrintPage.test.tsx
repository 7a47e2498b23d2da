import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { renderPage, serve } from '@/test/page';
import PrintPage from './PrintPage';

beforeEach(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  setLang('zh');
  await loadMessages('purchasing');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it('bears the day on which it was written here, not the one it was in London', async () => {
  serve({
    'GET /api/purchasing/orders/7': () =>
      Response.json({
        id: '7',
        number: 'PO-20261130-000014',
        version: 1,
        supplierName: '泉州合泰',
        wantedOn: null,
        note: '',
        currency: 'CNY',
        amount: { amount: '10.00', currency: 'CNY' },
        times: { createdAt: '2026-11-29T19:03:00Z' },
      }),
    'GET /api/purchasing/orders/7/lines': () => Response.json([]),
    'GET /api/purchasing/orders': () => Response.json({ items: [] }),
  });

  renderPage(
    <Routes>
      <Route path="/purchasing/orders/:id/print" element={<PrintPage />} />
    </Routes>,
    '/purchasing/orders/7/print',
  );

  expect((await screen.findByText(/PO-20261130-000014/)).textContent).toContain('2026-11-30');
});
