import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { countKinds, countsPath, type StockCount } from './counts';
import { useZones } from './model';
import { useNames } from './names';

interface Wanted {
  warehouse: string;
  kind: StockCount['kind'];
  zone?: string;
  skus?: string[];
  most?: number;
  blind: boolean;
  note?: string;
}

interface CountFormProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** What is to be counted, and whether who counts sees the books. */
export function CountForm({ onClose, onOpened }: CountFormProps) {
  const { t, pick } = useI18n();
  const client = useQueryClient();
  const { warehouses, warehouse: nameOf } = useNames();
  const [form] = Form.useForm<Wanted>();
  const warehouse = Form.useWatch('warehouse', form);
  const kind = Form.useWatch('kind', form);
  const { data: zones } = useZones(warehouse);
  const needed = [{ required: true, message: t('ui.required') }];

  async function post(wanted: Wanted, idempotencyKey: string) {
    const made = await api.post<StockCount>(countsPath, wanted, { idempotencyKey });
    await client.invalidateQueries({ queryKey: ['inventory'] });
    onOpened(made.id);
  }

  return (
    <FormDialog<Wanted>
      title={t('inventory.counts.new')}
      ok={t('inventory.counts.open')}
      form={form}
      initialValues={{ kind: 'cycle', blind: true, most: 50 }}
      onSend={post}
      onClose={onClose}
    >
      <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
        <Select
          options={warehouses.map((one) => ({
            value: one.id,
            label: nameOf(one.id),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="kind"
        label={t('inventory.counts.kind')}
        extra={kind && t(`inventory.counts.about.${kind}`)}
      >
        <Radio.Group
          options={countKinds.map((value) => ({
            value,
            label: t(`inventory.counts.kinds.${value}`),
          }))}
        />
      </Form.Item>
      {kind === 'zone' && (
        <Form.Item name="zone" label={t('inventory.counts.zone')} rules={needed}>
          <Select
            options={zones?.map((zone) => ({
              value: zone.id,
              label: `${zone.code} ${pick({ zh: zone.nameZh, en: zone.nameEn })}`,
            }))}
          />
        </Form.Item>
      )}
      {kind === 'goods' && (
        <Form.Item name="skus" label={t('inventory.counts.skus')} rules={needed}>
          <Select mode="tags" open={false} tokenSeparators={[',', ' ', '\n', ',', '、']} />
        </Form.Item>
      )}
      {kind === 'cycle' && (
        <Form.Item name="most" label={t('inventory.counts.most')} rules={needed}>
          <InputNumber min={1} max={20000} />
        </Form.Item>
      )}
      <Form.Item
        name="blind"
        label={t('inventory.counts.blind')}
        valuePropName="checked"
        extra={t('inventory.counts.blindAbout')}
      >
        <Switch />
      </Form.Item>
      <Form.Item name="note" label={t('inventory.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
