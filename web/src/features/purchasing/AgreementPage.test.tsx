import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import AgreementPage from './AgreementPage';

beforeEach(async () => {
  setLang('zh');
  await loadMessages('purchasing');
});

const agreement = {
  id: '3',
  number: 'AG-3',
  revision: 2,
  state: 'active',
  title: '年度供货协议',
  supplier: '11',
  supplierName: '泉州合泰',
  currency: 'CNY',
  validFrom: '2026-02-03',
  validTo: '2026-12-20',
  maxAmount: null,
  calledAmount: '0',
  allowance: '5',
  note: '',
};

it('calls off: a draft with its supplier and its goods at its prices', async () => {
  const sent = serve({
    'GET /api/purchasing/agreements/3': () =>
      Response.json({
        agreement,
        lines: [
          {
            sku: 'AP-0001',
            name: '羊毛围巾',
            unitPrice: '12.00',
            taxRate: '13',
            maxQuantity: null,
            calledQuantity: '0',
          },
        ],
      }),
    'POST /api/purchasing/orders': () => Response.json({ id: '8' }, { status: 201 }),
  });
  renderPage(
    <Routes>
      <Route path="/purchasing/agreements/:id" element={<AgreementPage />} />
      <Route path="/purchasing/orders/:id" element={<p>the draft</p>} />
    </Routes>,
    '/purchasing/agreements/3',
    { ...everybody, permissions: ['purchasing.edit'] },
  );

  await userEvent.click(await screen.findByRole('button', { name: /按协议下单/ }));

  await screen.findByText('the draft');
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const post = sent.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({
    content: {
      supplier: '11',
      currency: 'CNY',
      note: 'AG-3',
      lines: [{ sku: 'AP-0001', quantity: '1', unitPrice: '12.00', taxRate: '13', agreement: '3' }],
    },
  });
});

it('lists the orders that were called off', async () => {
  const sent = serve({
    'GET /api/purchasing/agreements/3': () => Response.json({ agreement, lines: [] }),
    'GET /api/purchasing/orders': () =>
      Response.json({ items: [], next: null, total: { value: 0, exact: true } }),
  });
  renderPage(
    <Routes>
      <Route path="/purchasing/agreements/:id" element={<AgreementPage />} />
    </Routes>,
    '/purchasing/agreements/3',
    { ...everybody, permissions: ['purchasing.read'] },
  );

  await userEvent.click(await screen.findByRole('tab', { name: '采购订单' }));

  await screen.findByText('还没有由此生成的采购订单。');
  const asked = sent.find(({ url }) => new URL(url).pathname === '/api/purchasing/orders');
  const query = new URL(asked?.url ?? '').searchParams;
  expect([query.get('agreement'), query.get('supplier')]).toEqual(['3', '11']);
});
