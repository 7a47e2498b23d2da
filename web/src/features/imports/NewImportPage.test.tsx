import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { renderPage, serve } from '@/test/page';
import NewImportPage from './NewImportPage';

const target = {
  code: 'orders',
  title: '订单',
  fields: [
    { code: 'number', label: '单号', type: 'text', required: true, choices: [] },
    { code: 'shop', label: '店铺', type: 'text', required: true, choices: [] },
  ],
};

const sum = (count: number, total: string) => ({ count, total });

const view = (state: string) => ({
  id: '7',
  target: 'orders',
  state,
  fileName: 'orders.csv',
  encoding: 'GBK',
  columns: [{ name: 'InvoiceNo', sample: '536365', field: 'number' }],
  mapping: { fields: { number: { column: 'InvoiceNo' } } },
  dryRun: false,
  progress: { done: 2, total: 2, rowsPerSecond: 9800, secondsLeft: null },
  figures: {
    file: sum(2, '20.934'),
    parts: [{ code: 'orderLines', label: '订单行', count: 1, total: '20.934' }],
    refused: sum(1, '0'),
    difference: sum(0, '0.000'),
    changed: 1,
    reasons: [{ code: 'x', reason: '必填项为空', rows: 1 }],
  },
  failure: null,
  createdAt: '2026-11-22T06:05:00Z',
});

beforeEach(async () => {
  setLang('zh');
  await loadMessages('imports');
});

it('leads a file from upload to reconciliation', async () => {
  const sent = serve({
    'GET /api/imports/targets': () => Response.json({ items: [target] }),
    'GET /api/imports/mappings/orders': () => Response.json({ items: [] }),
    'POST /api/imports': () => Response.json(view('uploaded'), { status: 201 }),
    'POST /api/imports/7/preview': () =>
      Response.json({
        fields: target.fields,
        rows: [
          {
            number: 2,
            cells: [
              { value: '536365', problem: null },
              { value: '', problem: null },
            ],
            becomes: '订单行',
            problems: [],
          },
          {
            number: 3,
            cells: [
              { value: '', problem: '必填项为空' },
              { value: '', problem: null },
            ],
            becomes: null,
            problems: ['必填项为空'],
          },
        ],
        accepted: 1,
        refused: 1,
      }),
    'POST /api/imports/7/start': () => Response.json(view('queued'), { status: 202 }),
    'GET /api/imports/7': () => Response.json(view('done')),
  });
  const { container } = renderPage(
    <Routes>
      <Route path="/imports/new/:target" element={<NewImportPage />} />
    </Routes>,
    '/imports/new/orders',
  );
  await screen.findByText('导入订单');
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File(['InvoiceNo\n536365\n'], 'orders.csv'));

  expect(await screen.findByText('编码 GBK 自动识别')).toBeTruthy();
  expect(screen.getByText('还缺必填字段:店铺')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: '店铺' }), 'uci');
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));

  const row = (await screen.findByText('536365')).closest('tr') as HTMLElement;
  expect(within(row).getByText('订单行')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '开始导入 2 行' }));

  expect(await screen.findByText(/文件与导入结果一致/)).toBeTruthy();
  expect(screen.getByText(/20\.934 = 订单行 20\.934 \+ 拒收 0/)).toBeTruthy();
  const start = sent.find(({ url }) => url.endsWith('/start'));
  expect(await start?.json()).toEqual({
    mapping: { fields: { number: { column: 'InvoiceNo' }, shop: { constant: 'uci' } } },
    dryRun: false,
  });
});

it('takes columns, formats and fixed values from a mapping file', async () => {
  serve({
    'GET /api/imports/targets': () =>
      Response.json({
        items: [
          {
            ...target,
            fields: [
              ...target.fields,
              {
                code: 'orderedAt',
                label: '下单时间',
                type: 'moment',
                required: false,
                choices: [],
              },
            ],
          },
        ],
      }),
    'GET /api/imports/mappings/orders': () => Response.json({ items: [] }),
    'POST /api/imports': () => Response.json(view('uploaded'), { status: 201 }),
    'POST /api/imports/mappings/orders/read': () =>
      Response.json({
        name: 'online-retail',
        mapping: {
          fields: {
            shop: { constant: 'uci' },
            orderedAt: { column: 'InvoiceNo', format: 'dd/MM/yyyy' },
          },
        },
      }),
  });
  const { container } = renderPage(
    <Routes>
      <Route path="/imports/new/:target" element={<NewImportPage />} />
    </Routes>,
    '/imports/new/orders',
  );
  await screen.findByText('导入订单');
  const data = container.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(data, new File(['InvoiceNo\n536365\n'], 'orders.csv'));
  await screen.findByText('编码 GBK 自动识别');

  const mapping = container.querySelector('input[accept=".yaml,.yml"]') as HTMLInputElement;
  await userEvent.upload(mapping, new File(['fields: {}'], 'mapping.yaml'));

  expect(await screen.findByText('已按 online-retail 对应')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '店铺' }).value).toBe('uci');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '下单时间 格式' }).value).toBe(
    'dd/MM/yyyy',
  );
});
