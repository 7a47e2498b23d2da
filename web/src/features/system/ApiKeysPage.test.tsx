import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import ApiKeysPage from './ApiKeysPage';

const permissions = [
  { code: 'sales.order.read', nameZh: '看订单', nameEn: 'See orders' },
  { code: 'settings.edit', nameZh: '修改设置', nameEn: 'Change settings' },
];
const maker = { ...everybody, permissions: ['identity.apikeys', 'sales.order.read'] };

beforeEach(async () => {
  setLang('zh');
  await Promise.all([loadMessages('system'), loadMessages('ui')]);
});

vi.setConfig({ testTimeout: 30_000 });

it('offers only own permissions and shows the key once', async () => {
  const sent = serve({
    'GET /api/identity/api-keys': () =>
      Response.json({ items: [], next: null, total: { value: 0, exact: true } }),
    'GET /api/identity/permissions': () => Response.json(permissions),
    'POST /api/identity/api-keys': () => Response.json({ key: {}, secret: 'rt_1_secret' }),
  });
  renderPage(<ApiKeysPage />, '/system/api-keys', maker);
  await userEvent.click(await screen.findByText('新增密钥'));
  expect(screen.queryByText('修改设置')).toBeNull();
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '店铺同步' } });
  await userEvent.click(await screen.findByText('看订单'));
  await userEvent.click(screen.getByText('生成密钥'));

  expect(await screen.findByText('rt_1_secret', {}, { timeout: 15_000 })).toBeTruthy();
  expect(document.querySelectorAll('.ant-modal-footer button')).toHaveLength(1);
  const request = sent.find(({ method }) => method === 'POST');
  expect(await request?.json()).toMatchObject({ name: '店铺同步', scopes: ['sales.order.read'] });
  await userEvent.click(screen.getByText('我已保存'));
  expect(screen.queryByText('rt_1_secret')).toBeNull();
});
