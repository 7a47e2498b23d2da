import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
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
  const { t, pick, fmt } = useI18n();
  const refresh = useSerialRefresh();
  const { warehouses } = useNames();
  const [form] = Form.useForm<Wanted>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { key } = useIdempotencyKey();
  const typed = Form.useWatch('numbers', form) ?? '';
  const needed = [{ required: true, message: t('inventory.required') }];

  async function post({ numbers, ...rest }: Wanted) {
    setBusy(true);
    setError(null);
    try {
      const body = { ...rest, numbers: numbersOf(numbers) };
      await api.post(serialsPath, body, { idempotencyKey: key });
      await refresh();
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('inventory.serials.new')}
      okText={t('inventory.serials.register', { n: fmt.integer(numbersOf(typed).length) })}
      okButtonProps={{ disabled: numbersOf(typed).length === 0 }}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(it) => void post(it)}>
        <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
          <GoodsPick label={t('inventory.sku')} />
        </Form.Item>
        <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
          <Select
            options={warehouses.map((one) => ({
              value: one.id,
              label: pick({ zh: one.nameZh, en: one.nameEn }),
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
      </Form>
    </Modal>
  );
}
