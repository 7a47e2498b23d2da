import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { MoneyValue } from '@/i18n/fmt';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { refundsPath, returnsPath, useReceiving, type ReturnTrace } from './model';
import { worth } from './table';

/** How much is to be given back, with what may be given back at most. */
export function RefundDialog({ trace, onClose }: { trace: ReturnTrace; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const [form] = Form.useForm<{ amount: string; reason: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key } = useIdempotencyKey();
  const { id, order, number } = trace.authorisation;
  const { data: left } = useQuery({
    queryKey: ['receiving', 'left', order],
    queryFn: () => api.get<MoneyValue>(`${refundsPath}/left/${order}`),
  });
  const needed = [{ required: true, message: t('receiving.required') }];

  async function post({ amount, reason }: { amount: string; reason: string }) {
    setBusy(true);
    setError(null);
    try {
      await send(
        `${returnsPath}/${id}/refunds`,
        { amount: { amount, currency: left?.currency }, reason },
        key,
      );
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`${t('receiving.acts.refund')} ${number}`}
      okText={t('receiving.acts.refund')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Refusal error={error} />
      {left && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{
            amount: Math.min(worth(trace), Number(left.amount)).toFixed(2),
            reason: t(`receiving.reasons.${trace.authorisation.reason}`),
          }}
          onFinish={(wanted) => void post(wanted)}
        >
          <Form.Item
            name="amount"
            label={t('receiving.amount')}
            extra={t('receiving.refunds.left', { money: fmt.money(left) })}
            rules={needed}
          >
            <InputNumber<string> stringMode min="0.01" precision={2} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="reason" label={t('receiving.why')} rules={needed}>
            <Input maxLength={500} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
