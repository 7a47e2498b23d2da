import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/api/problem';
import { setLang } from '@/i18n';
import { renderPage } from '@/test/page';
import { FormDialog } from './FormDialog';
import { refusedAt } from './problemToForm';

interface Values {
  amount: string;
  reason: string;
}

beforeEach(() => setLang('en'));

function opened(onSend: (values: Values, key: string) => Promise<unknown>, ready = true) {
  const onClose = vi.fn();
  renderPage(
    <FormDialog<Values>
      title="Adjust the budget"
      ok="Adjust"
      above={<p>20 are left.</p>}
      initialValues={{ amount: '5', reason: 'Travel' }}
      ready={ready}
      onSend={onSend}
      onClose={onClose}
    >
      <Form.Item name="amount" label="Amount">
        <Input />
      </Form.Item>
      <Form.Item name="reason" label="Reason">
        <Input />
      </Form.Item>
    </FormDialog>,
  );
  return { onClose, adjust: () => userEvent.click(screen.getByText('Adjust')) };
}

const fieldOf = (label: string) => screen.getByLabelText(label).closest('.ant-form-item');

describe('a dialog with a form', () => {
  it('sends what stands in it and closes', async () => {
    const onSend = vi.fn().mockResolvedValue(null);
    const { onClose, adjust } = opened(onSend);
    await adjust();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onSend.mock.calls[0]?.[0]).toEqual({ amount: '5', reason: 'Travel' });
  });

  it('says at its field what is refused of a field', async () => {
    const { onClose, adjust } = opened(() => Promise.reject(refusedAt('amount', 'Too much.')));
    await adjust();
    await waitFor(() => expect(fieldOf('Amount')?.textContent).toContain('Too much.'));
    expect(document.querySelector('.rt-refusal')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Amount'));
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says above the fields what is refused of the whole', async () => {
    const closed = new ProblemError({ type: 'about:blank', title: 'Period closed', status: 422 });
    const { onClose, adjust } = opened(() => Promise.reject(closed));
    await adjust();
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toContain('Period closed');
    expect(
      refusal.compareDocumentPosition(screen.getByLabelText('Amount')) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('forgets what was refused before', async () => {
    const onSend = vi
      .fn()
      .mockRejectedValueOnce(refusedAt('amount', 'Too much.'))
      .mockRejectedValueOnce(refusedAt('reason', 'Too short.'));
    const { adjust } = opened(onSend);
    await adjust();
    await waitFor(() => expect(fieldOf('Amount')?.textContent).toContain('Too much.'));
    await adjust();
    await waitFor(() => expect(fieldOf('Reason')?.textContent).toContain('Too short.'));
    await waitFor(() => expect(fieldOf('Amount')?.textContent).not.toContain('Too much.'));
  });

  it('sends nothing twice', async () => {
    let answer: (value: null) => void = () => undefined;
    const onSend = vi.fn(() => new Promise((resolve) => (answer = resolve)));
    const { onClose, adjust } = opened(onSend);
    await adjust();
    await waitFor(() => expect(onSend).toHaveBeenCalledOnce());
    await adjust();
    await act(async () => {
      document.querySelector('form')?.requestSubmit();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(onSend).toHaveBeenCalledOnce();
    await act(async () => answer(null));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('tries again with the same key, so that it is done once', async () => {
    const onSend = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(null);
    const { onClose, adjust } = opened(onSend);
    await adjust();
    await screen.findByRole('alert');
    await adjust();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onSend.mock.calls[0]?.[1]).toBe(onSend.mock.calls[1]?.[1]);
  });

  it('cannot be sent before it is ready', async () => {
    const onSend = vi.fn();
    opened(onSend, false);
    await act(async () => {
      document.querySelector('form')?.requestSubmit();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByText('Adjust').closest('button')).toHaveProperty('disabled', true);
  });

  it('begins in its first field', async () => {
    opened(vi.fn());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Amount')));
  });
});
