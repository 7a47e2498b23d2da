import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { budgetsPath, type BudgetLine } from './model';

interface Values {
  change: string;
  reason: string;
}

/** Asks for a change of a budget; it is carried out once finance has decided. */
export function AdjustForm({ line, onClose }: { line: BudgetLine; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const queries = useQueryClient();
  const needed = [{ required: true, message: t('ui.required') }];

  async function send(values: Values, idempotencyKey: string) {
    await api.post(`${budgetsPath}/${line.budget.id}/adjustments`, values, { idempotencyKey });
    await queries.invalidateQueries({ queryKey: ['budget'] });
  }

  return (
    <FormDialog<Values>
      title={t('budget.adjustTitle', { department: line.department })}
      ok={t('budget.adjustAsk')}
      above={
        <p className="rt-muted">
          {t('budget.adjustAbout', {
            amount: fmt.money(line.budget.amount),
            left: fmt.money(line.budget.left),
          })}
        </p>
      }
      onSend={send}
      onClose={onClose}
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
    </FormDialog>
  );
}
