import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { refusedAt } from '@/ui/problemToForm';
import { returnsPath, useReceiving, wishes, type Return } from './model';

/** With which order goods left that nobody had announced. */
export function LinkDialog({ of, onClose }: { of: Return; onClose: () => void }) {
  const { t } = useI18n();
  const send = useReceiving();
  const needed = [{ required: true, message: t('ui.required') }];

  async function post({ order, wish }: { order: string; wish: string }) {
    const text = order.trim();
    const page = await api.get<Page<Schema<'sales.OrderSummary'>>>('/api/sales/orders', {
      query: { q: text, limit: 5 },
    });
    const found = page.items.find((one) => one.number === text || one.platformNumber === text);
    if (!found) {
      throw refusedAt('order', t('receiving.form.noOrder'));
    }
    await send(`${returnsPath}/${of.id}/order`, { order: found.id, wish });
  }

  return (
    <FormDialog<{ order: string; wish: string }>
      title={`${t('receiving.acts.link')} ${of.number}`}
      ok={t('receiving.acts.link')}
      initialValues={{ wish: 'refund' }}
      onSend={post}
      onClose={onClose}
    >
      <Form.Item name="order" label={t('receiving.form.order')} rules={needed}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="wish" label={t('receiving.wish')} rules={needed}>
        <Select
          options={wishes.map((value) => ({ value, label: t(`receiving.wishes.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
