import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import ParcelPage from './ParcelPage';

const keeper = { ...everybody, permissions: ['fulfilment.read', 'fulfilment.dispatch'] };

const parcel = {
  id: '7',
  number: 'PK-7',
  state: 'dispatched',
  waybill: 'W-000000007',
  pieces: '1',
  platformNumber: 'P7',
  deliveredAt: null,
};

const carrier = { code: 'local', nameZh: '本地配送', nameEn: 'Local' };

beforeEach(async () => {
  setLang('zh');
  await Promise.all([loadMessages('fulfilment'), loadMessages('ui')]);
});

vi.setConfig({ testTimeout: 30_000 });

it('records that a parcel has arrived where no carrier says so', async () => {
  const told = vi.fn(() => Response.json({ recorded: 1 }));
  serve({
    'GET /api/fulfilment/parcels/7': () =>
      Response.json({ parcel, carrier, lines: [], course: [], events: [], units: [] }),
    'POST /api/fulfilment/parcels/W-000000007/events': told,
  });
  renderPage(
    <Routes>
      <Route path="/fulfilment/parcels/:id" element={<ParcelPage />} />
    </Routes>,
    '/fulfilment/parcels/7',
    keeper,
  );

  fireEvent.click(await screen.findByRole('button', { name: /确认签收/ }, { timeout: 15_000 }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(
    [...dialog.querySelectorAll('button')].find((it) => it.textContent?.includes('确认签收'))!,
  );

  await waitFor(() => expect(told).toHaveBeenCalledTimes(1));
});
