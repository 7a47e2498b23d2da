import { Form, Input } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import type { OrderView } from './model';
import { useRefresh } from './orders';

/** As the server takes it, so that a refused field is a field of the form. */
interface Readdress {
  recipient: string;
  to: {
    country: string;
    province: string;
    city: string;
    district: string;
    text: string;
    postcode: string;
    phone: string;
  };
}

/** Corrects where an order goes; it starts again at validation and its stock is given back. */
export function AddressForm({ view, onClose }: { view: OrderView; onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { order, personalShown } = view;
  const { shipTo } = order;
  const required = [{ required: true, whitespace: true, message: t('ui.required') }];

  async function save(values: Readdress, idempotencyKey: string) {
    const path = `/api/sales/orders/${order.id}/address`;
    await api.post(path, values, { idempotencyKey });
    await refresh();
  }

  const field = (name: keyof Readdress['to'], needed = false) => (
    <Form.Item
      name={['to', name]}
      label={t(`sales.recipient.${name === 'text' ? 'street' : name}`)}
      rules={needed ? required : undefined}
    >
      <Input maxLength={name === 'text' ? 300 : 60} />
    </Form.Item>
  );
  return (
    <FormDialog<Readdress>
      width={640}
      title={t('sales.address.title', { what: order.number })}
      ok={t('sales.acts.address')}
      above={
        <>
          <p>{t('sales.address.body')}</p>
          {!personalShown && <p className="rt-muted">{t('sales.address.covered')}</p>}
        </>
      }
      initialValues={{
        // Covered data must not be written back as if it were the address.
        recipient: personalShown ? shipTo.recipient : '',
        to: {
          country: shipTo.country,
          province: shipTo.province,
          city: shipTo.city,
          district: shipTo.district,
          text: personalShown ? shipTo.street : '',
          postcode: shipTo.postcode,
          phone: personalShown ? shipTo.phone : '',
        },
      }}

      className="sales-form"
      onSend={save}
      onClose={onClose}
    >
      <Form.Item name="recipient" label={t('sales.recipient.name')} rules={required}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      {field('phone', true)}
      {field('province')}
      {field('city')}
      {field('district')}
      {field('postcode')}
      {field('country')}
      <div className="sales-form-wide">{field('text', true)}</div>
    </FormDialog>
  );
}
