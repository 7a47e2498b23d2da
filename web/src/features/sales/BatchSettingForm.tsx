import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const required = [{ required: true, message: t('ui.required') }];

  async function save(wanted: BatchSetting, key: string) {
    await changeBatchSetting({ ...wanted, revision: setting.revision }, key);
    await client.invalidateQueries({ queryKey: ['sales', 'batches'] });
  }

  return (
    <FormDialog<BatchSetting>
      title={t('sales.batches.setting')}
      ok={t('sales.batches.save')}
      initialValues={setting}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item name="size" label={t('sales.batches.size')} rules={required}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="minutes" label={t('sales.batches.minutes')} rules={required}>
        <InputNumber min={1} max={1440} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
