import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber } from 'antd';
import { api } from '@/api/client';
import type { MoneyValue } from '@/i18n/fmt';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { refundsPath, returnsPath, useReceiving, type ReturnTrace } from './model';
import { worth } from './table';

interface Values {
  amount: string;
  reason: string;
}

/** How much is to be given back, with what may be given back at most. */
export function RefundDialog({ trace, onClose }: { trace: ReturnTrace; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const { id, order, number } = trace.authorisation;
  const { data: left } = useQuery({
    queryKey: ['receiving', 'left', order],
    queryFn: () => api.get<MoneyValue>(`${refundsPath}/left/${order}`),
  });
  const needed = [{ required: true, message: t('ui.required') }];

  async function post({ amount, reason }: Values, key: string) {
    const body = { amount: { amount, currency: left?.currency }, reason };
    await send(`${returnsPath}/${id}/refunds`, body, key);
  }

  return (
    <FormDialog<Values>
      title={`${t('receiving.acts.refund')} ${number}`}
      ok={t('receiving.acts.refund')}
      ready={left !== undefined}
      onSend={post}
      onClose={onClose}
    >
      {left && (
        <>
          <Form.Item
            name="amount"
            label={t('receiving.amount')}
            extra={t('receiving.refunds.left', { money: fmt.money(left) })}
            initialValue={Math.min(worth(trace), Number(left.amount)).toFixed(2)}
            rules={needed}
          >
            <InputNumber<string> stringMode min="0.01" precision={2} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('receiving.why')}
            initialValue={t(`receiving.reasons.${trace.authorisation.reason}`)}
            rules={needed}
          >
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
