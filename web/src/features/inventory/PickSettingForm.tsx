import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const { t } = useI18n();
  const { warehouses, warehouse: nameOf } = useNames();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const strategy = Form.useWatch('strategy', form);
  const there = line !== undefined;
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values) {
    await api.put(pickSettingsPath, { ...values, sku: values.sku?.trim() || undefined });
    await client.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={t(`inventory.settings.pick.${there ? 'change' : 'new'}`)}
      ok={t('inventory.places.save')}
      above={<p className="rt-muted">{t('inventory.settings.pick.about')}</p>}
      form={form}
      initialValues={line?.setting ?? { strategy: 'fefo', sellableDays: 0 }}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
        <Select
          disabled={there}
          options={warehouses.map((one) => ({
            value: one.id,
            label: nameOf(one.id),
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
    </FormDialog>
  );
}
