import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useNames } from './names';
import { saveBuffer, type BufferLine, type QuotaLine } from './settings';

/** What the form is opened for: a new setting, or one that is there. */
export type Setting = { kind: 'quota'; line?: QuotaLine } | { kind: 'buffer'; line?: BufferLine };

interface Values {
  shop: string;
  warehouse: string;
  sku: string;
  quantity: string;
}

function initial(setting: Setting): Partial<Values> | undefined {
  if (setting.kind === 'buffer') return setting.line;
  return setting.line?.quota;
}

/** Sets a quota or a buffer; of one that is there, only how much can change. */
export function SettingForm({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { t, pick } = useI18n();
  const { warehouses } = useNames();
  const shops = useShops();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const { key } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const there = setting.line !== undefined;
  const needed = [{ required: true, message: t('inventory.required') }];

  async function send(values: Values) {
    if (setting.kind === 'buffer') return saveBuffer(values.warehouse, values.sku, values.quantity);
    if (setting.line) {
      const { quantity } = values;
      return api.put(`/api/inventory/quotas/${setting.line.quota.id}`, { quantity });
    }
    return api.post('/api/inventory/quotas', values, { idempotencyKey: key });
  }

  async function save(values: Values) {
    setBusy(true);
    setError(null);
    try {
      await send(values);
      await queries.invalidateQueries({ queryKey: ['worklist'] });
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(`inventory.settings.${setting.kind}.${there ? 'change' : 'new'}`)}
      okText={t('inventory.places.save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="rt-muted">{t(`inventory.settings.${setting.kind}.about`)}</p>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial(setting)}
        onFinish={(values) => void save(values)}
      >
        {setting.kind === 'quota' && (
          <Form.Item name="shop" label={t('inventory.settings.shop')} rules={needed}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              disabled={there}
              options={shops.map(({ id, content }) => ({ value: id, label: content.name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
          <Select
            disabled={there}
            options={warehouses.map((one) => ({
              value: one.id,
              label: pick({ zh: one.nameZh, en: one.nameEn }),
            }))}
          />
        </Form.Item>
        <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
          <Input disabled={there} maxLength={64} />
        </Form.Item>
        <Form.Item name="quantity" label={t('inventory.quantity')} rules={needed}>
          <Input className="rt-number" inputMode="decimal" maxLength={16} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
