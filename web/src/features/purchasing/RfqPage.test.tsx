import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { setLang } from '@/i18n';
import { loadMessages } from '@/i18n/catalogue';
import { everybody, renderPage, serve } from '@/test/page';
import RfqPage from './RfqPage';

beforeEach(async () => {
  setLang('zh');
  await loadMessages('purchasing');
});

const whole = {
  rfq: {
    id: '4',
    number: 'RFQ-4',
    revision: 7,
    state: 'sent',
    title: '纸箱',
    answerBy: '2026-12-10',
    buyerName: '林晓',
    note: '',
    department: null,
    suppliers: [{ supplier: '3', name: '嘉禾', state: 'asked', note: '' }],
    lines: [],
  },
  comparison: { offers: [], lines: [] },
  awards: [],
};

function open(decline: () => Response) {
  const sent = serve({
    'GET /api/purchasing/rfqs/4': () => Response.json(whole),
    'POST /api/purchasing/rfqs/4/declines': decline,
  });
  renderPage(
    <Routes>
      <Route path="/purchasing/rfqs/:id" element={<RfqPage />} />
    </Routes>,
    '/purchasing/rfqs/4?tab=suppliers',
    { ...everybody, permissions: ['purchasing.edit'] },
  );
  return sent;
}

async function decline() {
  await userEvent.click(await screen.findByRole('button', { name: '不报价' }));
  await userEvent.type(await screen.findByLabelText('备注'), '产能排满');
  const dialog = await screen.findByRole('dialog');
  const press = [...dialog.querySelectorAll('button')].find((one) => one.textContent === '不报价');
  await userEvent.click(press as HTMLButtonElement);
}

it('takes down that a supplier offers nothing, and why', async () => {
  const sent = open(() => Response.json(whole.rfq));
  await decline();
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const post = sent.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({ supplier: '3', note: '产能排满' });
});

it('says so where that is refused', async () => {
  open(() =>
    Response.json(
      {
        type: '/problems/purchasing/rfq-in-state',
        title: '已定标,不能再改',
        status: 409,
        detail: '',
      },
      { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
  await decline();
  await screen.findByText(/已定标,不能再改/);
});
