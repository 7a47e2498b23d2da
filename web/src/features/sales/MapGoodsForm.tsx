import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { mapGoods } from './change';
import type { OrderLine, OrderView } from './model';
import { act, useRefresh } from './orders';
import { SkuField } from './SkuField';

interface MapGoodsFormProps {
  view: OrderView;
  line: OrderLine;
  onClose: () => void;
}

/** Says which goods a code of the shop means, from now on; the order is validated again at once. */
export function MapGoodsForm({ view, line, onClose }: MapGoodsFormProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { key, renew } = useIdempotencyKey();
  const [form] = Form.useForm<{ sku: string; factor: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = [{ required: true, message: t('ui.required') }];
  const { order } = view;

  async function save(values: { sku: string; factor: string }) {
    setBusy(true);
    setError(null);
    try {
      await mapGoods({ ...values, shop: order.shop, platformSku: line.platformSku }, key);
      if (order.status === 'exception') await act('retry', [order.id]);
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
      title={t('sales.mapping.title', { what: line.platformSku })}
      okText={t('sales.mapping.save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="rt-muted">{t('sales.mapping.body', { shop: view.shopName })}</p>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ factor: '1' }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="sku" label={line.description || t('sales.description')} rules={needed}>
          <SkuField />
        </Form.Item>
        <Form.Item name="factor" label={t('sales.mapping.factor')} rules={needed}>
          <Input className="rt-number" inputMode="decimal" maxLength={8} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
