import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useNames } from './names';
import { pickSettingsPath, type PickSettingLine } from './picks';

type Values = PickSettingLine['setting'];

const strategies = ['fefo', 'fifo', 'nearest', 'fewest'] as const;

interface PickSettingFormProps {
  /** What is changed; of nothing, a new one. */
  line?: PickSettingLine;
  onClose: () => void;
}

/** How a warehouse takes one item, or all that have no setting of their own. */
export function PickSettingForm({ line, onClose }: PickSettingFormProps) {
  const { t, pick } = useI18n();
  const { warehouses } = useNames();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const strategy = Form.useWatch('strategy', form);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const there = line !== undefined;
  const needed = [{ required: true, message: t('inventory.required') }];

  async function save(values: Values) {
    setBusy(true);
    setError(null);
    try {
      await api.put(pickSettingsPath, { ...values, sku: values.sku?.trim() || undefined });
      await client.invalidateQueries({ queryKey: ['worklist'] });
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(`inventory.settings.pick.${there ? 'change' : 'new'}`)}
      okText={t('inventory.places.save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="rt-muted">{t('inventory.settings.pick.about')}</p>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={line?.setting ?? { strategy: 'fefo', sellableDays: 0 }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
          <Select
            disabled={there}
            options={warehouses.map((one) => ({
              value: one.id,
              label: pick({ zh: one.nameZh, en: one.nameEn }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="sku"
          label={t('inventory.sku')}
          extra={there ? undefined : t('inventory.settings.pick.allAbout')}
        >
          <Input disabled={there} maxLength={64} />
        </Form.Item>
        <Form.Item
          name="strategy"
          label={t('inventory.settings.pick.strategy')}
          extra={strategy && t(`inventory.settings.pick.strategyAbout.${strategy}`)}
        >
          <Radio.Group
            options={strategies.map((value) => ({
              value,
              label: t(`inventory.settings.pick.strategies.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="sellableDays"
          label={t('inventory.settings.pick.sellableDays')}
          extra={t('inventory.settings.pick.sellableAbout')}
        >
          <InputNumber min={0} max={3650} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
