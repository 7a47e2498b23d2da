import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import WavePage from './WavePage';

const keeper = { ...everybody, permissions: ['fulfilment.read', 'fulfilment.pick'] };

const wave = {
  id: '7',
  number: 'WV-7',
  warehouse: '1',
  contents: 'any',
  zone: null,
  picking: 'cluster',
  state: 'released',
  parcels: 1,
  lines: 1,
  progress: { inWave: 1 },
  builtBy: 'keeper',
  builtAt: '2026-01-01T00:00:00Z',
  dueAt: null,
  endedAt: null,
};

beforeEach(async () => {
  setLang('zh');
  await Promise.all([loadMessages('fulfilment'), loadMessages('ui')]);
});

vi.setConfig({ testTimeout: 30_000 });

function open() {
  serve({
    'GET /api/fulfilment/waves/7': () => Response.json(wave),
    'GET /api/fulfilment/waves/7/pick-lines': () => Response.json([]),
    'GET /api/inventory/warehouses': () => Response.json([]),
    'GET /api/identity/names': () => Response.json([{ username: 'keeper', name: '仓管员甲' }]),
  });
  renderPage(
    <Routes>
      <Route path="/fulfilment/waves/:id" element={<WavePage />} />
    </Routes>,
    '/fulfilment/waves/7',
    keeper,
  );
}

it('offers to pick a released wave by scanner once', async () => {
  open();
  expect(await screen.findAllByText('扫码拣货', {}, { timeout: 15_000 })).toHaveLength(1);
});

it('says by name who built it', async () => {
  open();
  expect(await screen.findByText(/^仓管员甲 · /, {}, { timeout: 15_000 })).toBeTruthy();
});
