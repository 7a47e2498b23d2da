import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { returnsPath, useReceiving, wishes, type Return } from './model';

/** With which order goods left that nobody had announced. */
export function LinkDialog({ of, onClose }: { of: Return; onClose: () => void }) {
  const { t } = useI18n();
  const send = useReceiving();
  const [form] = Form.useForm<{ order: string; wish: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = [{ required: true, message: t('receiving.required') }];

  async function post({ order, wish }: { order: string; wish: string }) {
    setBusy(true);
    setError(null);
    try {
      const text = order.trim();
      const page = await api.get<Page<Schema<'sales.OrderSummary'>>>('/api/sales/orders', {
        query: { q: text, limit: 5 },
      });
      const found = page.items.find((one) => one.number === text || one.platformNumber === text);
      if (!found) {
        form.setFields([{ name: 'order', errors: [t('receiving.form.noOrder')] }]);
        setBusy(false);
        return;
      }
      await send(`${returnsPath}/${of.id}/order`, { order: found.id, wish });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`${t('receiving.acts.link')} ${of.number}`}
      okText={t('receiving.acts.link')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ wish: 'refund' }}
        onFinish={(wanted) => void post(wanted)}
      >
        <Form.Item name="order" label={t('receiving.form.order')} rules={needed}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="wish" label={t('receiving.wish')} rules={needed}>
          <Select
            options={wishes.map((value) => ({ value, label: t(`receiving.wishes.${value}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
