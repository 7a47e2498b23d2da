import { fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import CountScanPage from './CountScanPage';
import MovePage from './MovePage';
import ReplenishScanPage from './ReplenishScanPage';

const keeper = { ...everybody, permissions: ['inventory.read', 'inventory.adjust'] };
const place = { nameZh: '杭州仓', nameEn: 'Hangzhou', site: 'HZ' };
const warehouses = [
  { ...place, id: '1', code: 'HZ', owner: null },
  { ...place, id: '2', code: 'HZ-TEA', owner: '7' },
];
const owners = [{ id: '7', name: '雨雾茶业', warehouses: [], shops: [], skus: 1, reserved: 0 }];

/** The building: bin T-01 is the tea maker's, none of ours has that code. */
function building(more: Record<string, () => unknown>) {
  const locations = (url: URL) =>
    url.searchParams.get('warehouse') === '2' ? [{ id: '21', code: 'T-01' }] : [];
  serve({
    'GET /api/inventory/warehouses': () => Response.json(warehouses),
    'GET /api/inventory/owners': () => Response.json(owners),
    'GET /api/inventory/locations': (request: Request) =>
      Response.json({
        items: locations(new URL(request.url)),
        next: null,
        total: { value: 0, exact: true },
      }),
    'GET /api/catalog/barcodes/T-01': () =>
      Response.json({ status: 404, title: '' }, { status: 404 }),
    ...Object.fromEntries(
      Object.entries(more).map(([at, body]) => [at, () => Response.json(body())]),
    ),
  });
}

async function scan(label: RegExp, code: string) {
  const box = await screen.findByLabelText(label, {}, { timeout: 15_000 });
  fireEvent.input(box, { target: { value: code } });
  fireEvent.keyDown(box, { key: 'Enter' });
}

async function refused() {
  const alert = await screen.findByRole('alert', {}, { timeout: 15_000 });
  expect(alert.textContent).toContain('T-01 是货主“雨雾茶业”的库位');
}

beforeEach(async () => {
  setLang('zh');
  localStorage.clear();
  await Promise.all([loadMessages('inventory'), loadMessages('ui')]);
});

vi.setConfig({ testTimeout: 30_000 });

it('is refused when a task of ours says where to take goods from', async () => {
  const task = {
    warehouse: '1',
    into: '12',
    intoCode: 'A-01',
    sku: 'CUP',
    name: '杯子',
    quantity: { amount: '4', uom: 'pcs' },
    from: { bin: '13', code: 'B-01', lot: null, quantity: { amount: '4', uom: 'pcs' } },
  };
  building({ 'GET /api/inventory/replenishments': () => [task] });
  renderPage(<ReplenishScanPage />, '/inventory/replenish/scan', keeper);

  await scan(/来源|货位|库位/, 'T-01');

  await refused();
});

it('is refused when goods of ours are moved', async () => {
  building({});
  renderPage(<MovePage />, '/inventory/move', keeper);
  await screen.findAllByText('杭州仓', {}, { timeout: 15_000 });

  await scan(/扫.*库位|库位码/, 'T-01');

  await refused();
});

it('is refused when a warehouse of ours is counted', async () => {
  const count = {
    id: '5',
    number: 'SC-5',
    state: 'counting',
    warehouse: '1',
    kind: 'full',
    blind: false,
    lines: 1,
    counted: 0,
    differing: 0,
  };
  const line = { bin: '12', binCode: 'A-01', sku: 'CUP', name: '杯子', lot: '', counted: null };
  building({
    'GET /api/inventory/counts/5': () => ({
      count,
      lines: [line],
      numbers: { kept: [], unseen: [], swaps: [] },
    }),
    'POST /api/catalog/barcodes/of-goods': () => [],
  });
  renderPage(
    <Routes>
      <Route path="/inventory/counts/:id/scan" element={<CountScanPage />} />
    </Routes>,
    '/inventory/counts/5/scan',
    keeper,
  );

  await screen.findByText('SC-5', {}, { timeout: 15_000 });

  await scan(/库位/, 'T-01');

  await refused();
});
