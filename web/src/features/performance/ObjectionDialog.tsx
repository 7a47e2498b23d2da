import { Form, Input } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import type { Days } from './days';
import { base, useRefresh, type Kpi } from './model';

interface ObjectionDialogProps {
  kpi: Kpi;
  days: Days;
  /** Keys of the facts meant; none for the whole figure. */
  facts: string[];
  onClose: () => void;
}

/** Contests a figure of one's own. */
export function ObjectionDialog({ kpi, days, facts, onClose }: ObjectionDialogProps) {
  const { t, fmt, pick } = useI18n();
  const refresh = useRefresh();
  return (
    <FormDialog<{ reason: string }>
      title={t('performance.objection.title', { kpi: pick(kpi.name) })}
      ok={t('performance.objection.send')}
      above={
        <p className="rt-muted">
          {facts.length > 0
            ? t('performance.objection.facts', { n: fmt.integer(facts.length) })
            : t('performance.objection.whole')}
        </p>
      }
      onSend={async ({ reason }, idempotencyKey) => {
        await api.post(
          `${base}/objections`,
          { kpi: kpi.code, ...days, facts, reason },
          { idempotencyKey },
        );
        await refresh();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('performance.objection.reason')}
        rules={[{ required: true }]}
      >
        <Input.TextArea maxLength={500} rows={3} placeholder={t('performance.objection.hint')} />
      </Form.Item>
    </FormDialog>
  );
}
