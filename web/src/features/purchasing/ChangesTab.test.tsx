import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { renderPage, serve } from '@/test/page';
import { ChangesTab } from './ChangesTab';
import type { Order } from './model';

beforeEach(async () => {
  setLang('zh');
  await loadMessages('purchasing');
});

it('says quantities in the reader’s words for units', async () => {
  const amount = { amount: '10.00', currency: 'CNY' };
  const line = {
    lineNo: 1,
    sku: 'BB-0011',
    name: '婴儿湿巾',
    kind: 'changed',
    was: null,
    is: null,
  };
  serve({
    'GET /api/purchasing/orders/7/versions': () =>
      Response.json([1, 2].map((version) => ({ version, amount }))),
    'GET /api/purchasing/orders/7/compare': () =>
      Response.json({
        more: amount,
        fields: [],
        lines: [{ ...line, fields: [{ field: 'quantity', was: '500 pcs', is: '600 pcs' }] }],
        same: 4,
      }),
  });

  renderPage(<ChangesTab order={{ id: '7' } as unknown as Order} changes={[]} />);

  expect((await screen.findByText('600 件')).tagName).toBe('INS');
  expect(screen.getByText('500 件').tagName).toBe('DEL');
});
