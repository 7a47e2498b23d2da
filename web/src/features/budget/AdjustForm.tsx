import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { budgetsPath, type BudgetLine } from './model';

interface Values {
  change: string;
  reason: string;
}

/** Asks for a change of a budget; it is carried out once finance has decided. */
export function AdjustForm({ line, onClose }: { line: BudgetLine; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { key } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = [{ required: true, message: t('budget.required') }];

  async function send(values: Values) {
    setBusy(true);
    setError(null);
    try {
      await api.post(`${budgetsPath}/${line.budget.id}/adjustments`, values, {
        idempotencyKey: key,
      });
      await queries.invalidateQueries({ queryKey: ['budget'] });
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('budget.adjustTitle', { department: line.department })}
      okText={t('budget.adjustAsk')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="rt-muted">
        {t('budget.adjustAbout', {
          amount: fmt.money(line.budget.amount),
          left: fmt.money(line.budget.left),
        })}
      </p>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="change"
          label={t('budget.change')}
          extra={t('budget.changeAbout')}
          rules={needed}
        >
          <Input className="rt-number" inputMode="decimal" maxLength={16} suffix="CNY" />
        </Form.Item>
        <Form.Item name="reason" label={t('budget.reason')} rules={needed}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
