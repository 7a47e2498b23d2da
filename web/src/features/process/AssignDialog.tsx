import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
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
  const [form] = Form.useForm<{ username: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const what =
    rows.length === 1 ? (rows[0]?.number ?? '') : t('process.exceptions.many', { n: rows.length });

  async function give({ username }: { username: string }) {
    setBusy(true);
    setError(null);
    try {
      for (const { id } of rows) await assign(id, username);
      await refresh();
      onClose(true);
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('process.assign.title', { what })}
      okText={t('process.assign.do')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
    >
      <p>{t('process.assign.body')}</p>
      <Refusal error={error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(it) => void give(it)}>
        <Form.Item
          name="username"
          label={t('process.exceptions.assignee')}
          rules={[{ required: true, message: t('ui.required') }]}
        >
          <Select
            autoFocus
            showSearch
            optionFilterProp="label"
            options={(handlers ?? []).map(({ username, name }) => ({
              value: username,
              label: `${name} · ${username}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
