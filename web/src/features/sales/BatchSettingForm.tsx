import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { changeBatchSetting, type BatchSetting } from './batches';

/** What closes a review batch: so many orders, or so many minutes. */
export function BatchSettingForm({
  setting,
  onClose,
}: {
  setting: BatchSetting;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<BatchSetting>();
  const { key } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const required = [{ required: true, message: t('ui.required') }];

  async function save(wanted: BatchSetting) {
    setBusy(true);
    setError(null);
    try {
      await changeBatchSetting({ ...wanted, revision: setting.revision }, key);
      await client.invalidateQueries({ queryKey: ['sales', 'batches'] });
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('sales.batches.setting')}
      okText={t('sales.batches.save')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form form={form} layout="vertical" initialValues={setting} onFinish={(it) => void save(it)}>
        <Form.Item name="size" label={t('sales.batches.size')} rules={required}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        <Form.Item name="minutes" label={t('sales.batches.minutes')} rules={required}>
          <InputNumber min={1} max={1440} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
