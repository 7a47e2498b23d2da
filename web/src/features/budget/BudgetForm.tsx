import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { budgetsPath, type BudgetDepartment } from './model';

interface Values {
  department: string;
  period: 'month' | 'quarter';
  startsOn: Dayjs;
  category?: string;
  amount: string;
}

/** Sets a budget up. */
export function BudgetForm({
  departments,
  onClose,
}: {
  departments: BudgetDepartment[];
  onClose: () => void;
}) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const period = Form.useWatch('period', form) ?? 'quarter';
  const { key } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = [{ required: true, message: t('budget.required') }];

  async function save({ startsOn, ...values }: Values) {
    setBusy(true);
    setError(null);
    try {
      const body = { ...values, startsOn: startsOn.format('YYYY-MM-DD') };
      await api.post(budgetsPath, body, { idempotencyKey: key });
      await queries.invalidateQueries();
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('budget.new')}
      okText={t('budget.save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ period: 'quarter' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="department" label={t('budget.department')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="period" label={t('budget.kind')}>
          <Segmented
            options={[
              { value: 'quarter', label: t('budget.quarter') },
              { value: 'month', label: t('budget.month') },
            ]}
          />
        </Form.Item>
        <Form.Item name="startsOn" label={t('budget.period')} rules={needed}>
          <DatePicker picker={period} />
        </Form.Item>
        <Form.Item name="category" label={t('budget.category')} extra={t('budget.categoryAbout')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="amount" label={t('budget.amount')} rules={needed}>
          <Input className="rt-number" inputMode="decimal" maxLength={16} suffix="CNY" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
