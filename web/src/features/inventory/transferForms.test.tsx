import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { renderPage, serve } from '@/test/page';
import { ReceiveForm } from './ReceiveForm';
import type { Transfer } from './transfers';

const transfer = { id: '9', number: 'TR-9', to: '2', from: '1', state: 'inTransit' } as Transfer;
const line = {
  lineNo: 1,
  sku: 'CUP',
  quantity: { amount: '4', uom: 'pcs' },
  outOf: '11',
  outOfCode: 'A-01',
  into: '21',
  intoCode: 'B-01',
};

beforeEach(async () => {
  setLang('zh');
  await Promise.all([loadMessages('inventory'), loadMessages('ui')]);
});

vi.setConfig({ testTimeout: 30_000 });

it('takes a transfer in once, and closes when the server has it', async () => {
  const received = vi.fn(() => new Response(null, { status: 204 }));
  const close = vi.fn();
  serve({
    'GET /api/inventory/transfers/9': () =>
      Response.json({ transfer, lines: [line], numbers: { kept: [], pieces: [] } }),
    'GET /api/inventory/locations': () =>
      Response.json({ items: [{ id: '21', code: 'B-01' }], next: null, total: null }),
    'POST /api/inventory/transfers/9/receive': received,
  });
  renderPage(<ReceiveForm transfer={transfer} onClose={close} />);
  await screen.findByText('CUP', {}, { timeout: 15_000 });

  fireEvent.click(screen.getByRole('button', { name: '收货' }));

  await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
  expect(received).toHaveBeenCalledTimes(1);
});

it('says above the lines what the server refuses, and stays', async () => {
  const close = vi.fn();
  serve({
    'GET /api/inventory/transfers/9': () =>
      Response.json({ transfer, lines: [line], numbers: { kept: [], pieces: [] } }),
    'GET /api/inventory/locations': () => Response.json({ items: [], next: null, total: null }),
    'POST /api/inventory/transfers/9/receive': () =>
      Response.json({ type: '/x', title: '已被别人收货', status: 409 }, { status: 409 }),
  });
  renderPage(<ReceiveForm transfer={transfer} onClose={close} />);
  await screen.findByText('CUP', {}, { timeout: 15_000 });

  fireEvent.click(screen.getByRole('button', { name: '收货' }));

  await screen.findByText('已被别人收货', {}, { timeout: 15_000 });
  expect(close).not.toHaveBeenCalled();
});
