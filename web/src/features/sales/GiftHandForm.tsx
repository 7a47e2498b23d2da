import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { addGift } from './gifts';
import type { OrderView } from './model';
import { useRefresh } from './orders';
import { SkuField } from './SkuField';

interface Values {
  sku: string;
  quantity: string;
  reason: string;
}

/** Adds a gift to an order by hand, with a reason. */
export function GiftHandForm({ view, onClose }: { view: OrderView; onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { key, renew } = useIdempotencyKey();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values) {
    setBusy(true);
    setError(null);
    try {
      await addGift(view.order, values, key);
      await refresh(true);
      onClose();
    } catch (thrown) {
      renew();
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('sales.gifts.hand.addTitle', { what: view.order.number })}
      okText={t('sales.gifts.hand.act')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="rt-muted">{t('sales.gifts.hand.body')}</p>
      <Refusal error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ quantity: '1' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="sku" label={t('sales.gifts.gift')} rules={needed}>
          <SkuField />
        </Form.Item>
        <Form.Item name="quantity" label={t('sales.quantity')} rules={needed}>
          <Input className="rt-number" inputMode="decimal" maxLength={8} />
        </Form.Item>
        <Form.Item name="reason" label={t('sales.gifts.reason')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
