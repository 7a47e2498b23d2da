import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { useBins } from './model';
import { useNames } from './names';
import { pickBinsPath, type PickBin } from './replenish';

interface Values {
  warehouse: string;
  bin: string;
  sku: string;
  least: string;
  most: string;
}

interface PickBinFormProps {
  /** What is changed; of nothing, a new one. */
  bin?: PickBin;
  onClose: () => void;
}

/** What a picking bin is to hold of an item; of one that is there, only the bounds can change. */
export function PickBinForm({ bin, onClose }: PickBinFormProps) {
  const { t } = useI18n();
  const { warehouses, warehouse: nameOf } = useNames();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const warehouse = Form.useWatch('warehouse', form);
  const { data: bins } = useBins(bin ? undefined : warehouse);
  const there = bin !== undefined;
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values) {
    await api.put(pickBinsPath, { ...values, bin: bin?.bin ?? values.bin });
    await client.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={t(`inventory.replenish.${there ? 'change' : 'new'}`)}
      ok={t('inventory.places.save')}
      above={<p className="rt-muted">{t('inventory.replenish.about')}</p>}
      form={form}
      initialValues={bin && { ...bin, bin: bin.binCode }}
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
      <Form.Item name="bin" label={t('inventory.bin')} rules={needed}>
        <Select
          disabled={there}
          showSearch={{ optionFilterProp: 'label' }}
          options={bins?.items
            .filter(({ zoneKind }) => zoneKind === 'picking')
            .map(({ id, code }) => ({ value: id, label: code }))}
        />
      </Form.Item>
      <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
        <Input disabled={there} maxLength={64} />
      </Form.Item>
      <Form.Item name="least" label={t('inventory.replenish.least')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
      <Form.Item name="most" label={t('inventory.replenish.most')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
    </FormDialog>
  );
}
