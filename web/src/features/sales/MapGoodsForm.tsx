import { Form, Input } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const needed = [{ required: true, message: t('ui.required') }];
  const { order } = view;

  async function save(values: { sku: string; factor: string }) {
    await mapGoods({ ...values, shop: order.shop, platformSku: line.platformSku }, key);
    renew();
    if (order.status === 'exception') await act('retry', [order.id]);
    await refresh(true);
  }

  return (
    <FormDialog<{ sku: string; factor: string }>
      title={t('sales.mapping.title', { what: line.platformSku })}
      ok={t('sales.mapping.save')}
      above={<p className="rt-muted">{t('sales.mapping.body', { shop: view.shopName })}</p>}
      initialValues={{ factor: '1' }}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item name="sku" label={line.description || t('sales.description')} rules={needed}>
        <SkuField />
      </Form.Item>
      <Form.Item name="factor" label={t('sales.mapping.factor')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={8} />
      </Form.Item>
    </FormDialog>
  );
}
