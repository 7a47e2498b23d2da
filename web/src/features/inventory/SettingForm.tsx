import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const { t } = useI18n();
  const { warehouses, warehouse: nameOf } = useNames();
  const shops = useShops();
  const queries = useQueryClient();
  const there = setting.line !== undefined;
  const needed = [{ required: true, message: t('ui.required') }];

  async function send(values: Values, idempotencyKey: string) {
    if (setting.kind === 'buffer') return saveBuffer(values.warehouse, values.sku, values.quantity);
    if (setting.line) {
      const { quantity } = values;
      return api.put(`/api/inventory/quotas/${setting.line.quota.id}`, { quantity });
    }
    return api.post('/api/inventory/quotas', values, { idempotencyKey });
  }

  async function save(values: Values, idempotencyKey: string) {
    await send(values, idempotencyKey);
    await queries.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={t(`inventory.settings.${setting.kind}.${there ? 'change' : 'new'}`)}
      ok={t('inventory.places.save')}
      above={<p className="rt-muted">{t(`inventory.settings.${setting.kind}.about`)}</p>}
      initialValues={initial(setting)}
      onSend={save}
      onClose={onClose}
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
            label: nameOf(one.id),
          }))}
        />
      </Form.Item>
      <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
        <Input disabled={there} maxLength={64} />
      </Form.Item>
      <Form.Item name="quantity" label={t('inventory.quantity')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
    </FormDialog>
  );
}
