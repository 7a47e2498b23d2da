import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import SignInPage from './SignInPage';

// What the page fetches beforehand would still be on its way when a slow machine has ended the tests.
vi.mock('@/ui/worklist/Worklist', () => ({}));
vi.mock('@/ui/document/DocumentPage', () => ({}));

const buyer = {
  username: 'buyer',
  name: '采购员甲',
  roleZh: '采购员',
  roleEn: 'Buyer',
  jobZh: '提交采购单',
  jobEn: 'x',
};
const about = {
  product: 'Redthread',
  version: '1',
  mode: 'demo',
  company: '示例',
  firstRun: false,
  signIns: [buyer],
};

beforeEach(async () => {
  setLang('zh');
  await loadMessages('identity');
});

it('signs in with one click on a job of the demo company', async () => {
  const sent = serve({
    'GET /api/about': () => Response.json(about),
    'POST /api/session': () => Response.json(everybody),
  });
  renderPage(<SignInPage />, '/sign-in', null);
  await userEvent.click(await screen.findByText('采购员'));
  const request = sent.find(({ method }) => method === 'POST');
  expect(await request?.json()).toEqual({ username: 'buyer', password: 'redthread-demo' });
});

it('says no in words and keeps what was typed', async () => {
  serve({
    'GET /api/about': () => Response.json({ ...about, mode: 'run', signIns: undefined }),
    'POST /api/session': () => Response.json({ title: '用户名或密码不对' }, { status: 401 }),
  });
  renderPage(<SignInPage />, '/sign-in', null);
  await userEvent.type(await screen.findByLabelText('用户名'), 'somebody');
  await userEvent.type(screen.getByLabelText('密码'), 'wrong-password');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不对');
  expect((screen.getByLabelText('用户名') as HTMLInputElement).value).toBe('somebody');
  expect(screen.queryByText('采购员')).toBeNull();
});
