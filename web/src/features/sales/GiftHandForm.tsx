import { Form, Input } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values, key: string) {
    await addGift(view.order, values, key);
    await refresh(true);
  }

  return (
    <FormDialog<Values>
      title={t('sales.gifts.hand.addTitle', { what: view.order.number })}
      ok={t('sales.gifts.hand.act')}
      above={<p className="rt-muted">{t('sales.gifts.hand.body')}</p>}
      initialValues={{ quantity: '1' }}
      onSend={save}
      onClose={onClose}
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
    </FormDialog>
  );
}
