import { expect, it } from 'vitest';
import { serve } from '@/test/page';
import { searchList, together } from './searchLists';

const list = (source: string) => ({
  kind: { zh: '收货单', en: 'Goods receipt' },
  source,
  label: (row: { number: string }) => row.number,
  detail: () => '',
  path: (row: { number: string }) => `/receipts/${row.number}`,
  also: () => 'SF-7',
});

it('leaves out a list that cannot answer, and knows the whole number', async () => {
  serve({
    'GET /api/receipts': () =>
      Response.json({ items: [{ number: 'GRN-1' }, { number: 'GRN-12' }] }),
  });
  const { signal } = new AbortController();

  const hits = await together(
    searchList(list('/api/refused'), 'grn-1', signal),
    searchList(list('/api/receipts'), 'grn-1', signal),
  );

  expect(hits.map(({ path, exact }) => [path, exact])).toEqual([
    ['/receipts/GRN-1', true],
    ['/receipts/GRN-12', false],
  ]);
});

it('knows a row by its other number too', async () => {
  serve({ 'GET /api/receipts': () => Response.json({ items: [{ number: 'GRN-1' }] }) });

  const hits = await searchList(list('/api/receipts'), 'sf-7', new AbortController().signal);

  expect(hits.map(({ exact }) => exact)).toEqual([true]);
});
