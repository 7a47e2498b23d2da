import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { renderPage, serve } from '@/test/page';
import type { FilterDef, WorklistColumn } from './types';
import { Worklist } from './Worklist';

interface Row {
  id: string;
}
const columns: WorklistColumn<Row>[] = [
  { key: 'id', title: '单号', width: 100, render: (row) => row.id },
];
const filters: FilterDef[] = [
  { key: 'status', label: '状态', kind: 'choice', options: [] },
  {
    key: 'actor',
    label: '经办人',
    kind: 'text',
    primary: true,
    known: [{ value: 'buyer', label: '采购员甲 · buyer' }],
  },
];

const worklist = (
  <Worklist<Row>
    id="test"
    title="采购订单"
    source="/api/orders"
    rowKey={(row) => row.id}
    columns={columns}
    filters={filters}
    defaultSort="-createdAt"
    exportPath="/api/orders/export"
    empty={{ text: '还没有采购订单。' }}
  />
);
const page = (...ids: string[]) =>
  Response.json({
    items: ids.map((id) => ({ id })),
    next: null,
    total: { value: ids.length, exact: true },
  });

const asked = (sent: Request[]) =>
  sent
    .map(({ url }) => new URL(url))
    .filter((url) => url.pathname === '/api/orders')
    .map((url) => url.search);

beforeEach(() => setLang('zh'));

describe('a worklist', () => {
  it('asks for what stands in the address', async () => {
    const sent = serve({ 'GET /api/orders': () => page('a', 'b') });
    renderPage(worklist, '/orders?status=held&q=PO');
    expect(await screen.findByText('共 2 条')).toBeTruthy();
    expect(asked(sent)[0]).toBe('?status=held&q=PO&sort=-createdAt&limit=100');
    const exported = screen.getByLabelText('导出当前结果').getAttribute('href');
    expect(exported).toBe('/api/orders/export?status=held&q=PO&sort=-createdAt');
  });

  it('opens with the view its reader pinned, unless the address asks for something', async () => {
    const pinned = {
      id: '1',
      name: '挂起的',
      search: '?status=held',
      columns: [],
      mine: false,
      opensWith: true,
    };
    const answers = {
      'GET /api/orders': () => page('a'),
      'GET /api/platform/views': () => Response.json([pinned]),
    };
    const sent = serve(answers);
    const first = renderPage(worklist);
    await waitFor(() => expect(asked(sent).at(-1)).toContain('status=held'));
    first.unmount();

    const again = serve(answers);
    renderPage(worklist, '/orders?q=PO');
    await screen.findByText('共 1 条');
    expect(asked(again).every((search) => search.includes('q=PO'))).toBe(true);
  });

  it('finds by its label what is known, and takes as typed what is not', async () => {
    const sent = serve({ 'GET /api/orders': () => page('a') });
    renderPage(worklist);
    await screen.findByText('共 1 条');
    const actor = screen.getByLabelText('经办人');
    await userEvent.type(actor, '甲');
    await userEvent.click(await screen.findByTitle('采购员甲 · buyer'));
    await waitFor(() => expect(asked(sent).at(-1)).toContain('actor=buyer'));
    await userEvent.type(actor, 'erp');
    fireEvent.keyDown(actor, { key: 'Enter', which: 13, keyCode: 13 });
    await waitFor(() => expect(asked(sent).at(-1)).toContain('actor=erp'));
  });

  it('says that there is nothing yet', async () => {
    serve({ 'GET /api/orders': () => page() });
    renderPage(worklist);
    expect(await screen.findByText('还没有采购订单。')).toBeTruthy();
  });

  it('says that nothing matches, and clears the filters', async () => {
    const sent = serve({ 'GET /api/orders': () => page() });
    renderPage(worklist, '/orders?q=zzz');
    await screen.findByText('没有符合条件的单据。');
    await userEvent.click(screen.getAllByText('清除筛选')[0] as HTMLElement);
    await screen.findByText('还没有采购订单。');
    expect(new URL(sent.at(-1)?.url ?? '').searchParams.has('q')).toBe(false);
  });

  it('says why it could not load, and tries again', async () => {
    let broken = true;
    serve({
      'GET /api/orders': () =>
        broken ? Response.json({ title: '繁忙' }, { status: 503 }) : page('a'),
    });
    renderPage(worklist);
    expect((await screen.findByRole('alert')).textContent).toContain('繁忙');
    broken = false;
    expect(screen.queryByText('还没有采购订单。')).toBeNull();
    expect(document.querySelector('.ant-empty')).toBeNull();
    await userEvent.click(screen.getByText('重试'));
    expect(await screen.findByText('共 1 条')).toBeTruthy();
  });
});
