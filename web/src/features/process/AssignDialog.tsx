import { Form, Select } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { personLabel } from '@/ui/useWho';
import { assign, useHandlers, useRefresh } from './exceptions';
import type { ExceptionRow } from './model';

interface AssignDialogProps {
  rows: ExceptionRow[];
  onClose: (done: boolean) => void;
}

/** Gives exceptions to a colleague, who is told. */
export function AssignDialog({ rows, onClose }: AssignDialogProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { data: handlers } = useHandlers();
  const what =
    rows.length === 1 ? (rows[0]?.number ?? '') : t('process.exceptions.many', { n: rows.length });

  async function give({ username }: { username: string }) {
    for (const { id } of rows) await assign(id, username);
    await refresh();
  }

  return (
    <FormDialog<{ username: string }>
      title={t('process.assign.title', { what })}
      ok={t('process.assign.do')}
      above={<p>{t('process.assign.body')}</p>}
      onSend={give}
      onSent={() => onClose(true)}
      onClose={() => onClose(false)}
    >
      <Form.Item
        name="username"
        label={t('process.exceptions.assignee')}
        rules={[{ required: true, message: t('ui.required') }]}
      >
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          options={(handlers ?? []).map((one) => ({
            value: one.username,
            label: personLabel(one),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
