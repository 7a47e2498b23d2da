import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const needed = [{ required: true, message: t('ui.required') }];

  async function save({ startsOn, ...values }: Values, idempotencyKey: string) {
    const body = { ...values, startsOn: startsOn.format('YYYY-MM-DD') };
    await api.post(budgetsPath, body, { idempotencyKey });
    await queries.invalidateQueries();
  }

  return (
    <FormDialog<Values>
      title={t('budget.new')}
      ok={t('budget.save')}
      form={form}
      initialValues={{ period: 'quarter' }}
      onSend={save}
      onClose={onClose}
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
    </FormDialog>
  );
}
