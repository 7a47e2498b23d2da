import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { GoodsPick } from './GoodsPick';
import { useNames } from './names';
import { serialsPath, useSerialRefresh } from './serials';

interface Wanted {
  sku: string;
  warehouse: string;
  numbers: string;
  note?: string;
}

/** One number a line, or several with blanks or commas between. */
export const numbersOf = (typed: string) => [...new Set(typed.split(/[\s,,;;]+/).filter(Boolean))];

/** Writes down the numbers of pieces that lie there already. */
export function SerialForm({ onClose }: { onClose: () => void }) {
  const { t, fmt } = useI18n();
  const refresh = useSerialRefresh();
  const { warehouses, warehouse: nameOf } = useNames();
  const [form] = Form.useForm<Wanted>();
  const typed = Form.useWatch('numbers', form) ?? '';
  const needed = [{ required: true, message: t('ui.required') }];

  async function post({ numbers, ...rest }: Wanted, idempotencyKey: string) {
    await api.post(serialsPath, { ...rest, numbers: numbersOf(numbers) }, { idempotencyKey });
    await refresh();
  }

  return (
    <FormDialog<Wanted>
      form={form}
      title={t('inventory.serials.new')}
      ok={t('inventory.serials.register', { n: fmt.integer(numbersOf(typed).length) })}
      ready={numbersOf(typed).length > 0}
      onSend={post}
      onClose={onClose}
    >
      <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
        <GoodsPick label={t('inventory.sku')} />
      </Form.Item>
      <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
        <Select
          options={warehouses.map((one) => ({
            value: one.id,
            label: nameOf(one.id),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="numbers"
        label={t('inventory.serials.number')}
        extra={t('inventory.serials.numbersHint')}
        rules={needed}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="note" label={t('inventory.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
