import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useKeys } from '@/ui/useKeys';
import { toRequest, totalOf, type OrderForm } from './newOrder';
import { PromisedFor } from './Promised';
import { orderPath, useRefresh } from './orders';
import '@/ui/document/document.css';
import './sales.css';

const empty: Partial<OrderForm> = {
  paid: true,
  lines: [{ platformSku: '', description: '', quantity: '1', unitPrice: '' }],
};

/** An order taken by hand: by phone, at a fair, for a regular customer. */
export default function NewOrderPage() {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { key } = useIdempotencyKey();
  const shops = useShops();
  const [form] = Form.useForm<OrderForm>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lines = Form.useWatch('lines', form);
  const shop = shops?.find(({ code }) => code === form.getFieldValue('shop'));
  Form.useWatch('shop', form);
  const required = [{ required: true, whitespace: true, message: t('ui.required') }];

  async function save(values: OrderForm) {
    setBusy(true);
    setError(null);
    try {
      const request = toRequest(values, new Date());
      const made = await api.post<{ id: string }>('/api/sales/orders', request, {
        idempotencyKey: key,
      });
      await refresh();
      void navigate(orderPath(made.id), { replace: true });
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  useKeys([
    {
      keys: 'Mod+Enter',
      label: t('sales.form.submit'),
      whileTyping: true,
      run: () => form.submit(),
    },
  ]);

  return (
    <section className="sales-new">
      <header className="rt-page-head">
        <h1>{t('sales.form.title')}</h1>
      </header>
      <Refusal error={error} />
      <Form<OrderForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={empty}
        onFinish={(values) => void save(values)}
        scrollToFirstError={{ focus: true }}
      >
        <section className="sales-card sales-form">
          <Form.Item name="shop" label={t('sales.shop')} rules={required}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={shops
                .filter(({ active }) => active)
                .map(({ code, content }) => ({ value: code, label: content.name }))}
              placeholder={t('sales.form.shopHint')}
            />
          </Form.Item>
          <Form.Item name="platformNumber" label={t('sales.platformNumber')} rules={required}>
            <Input maxLength={64} placeholder={t('sales.form.platformHint')} />
          </Form.Item>
          <Form.Item name="buyer" label={t('sales.buyer')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="paid" valuePropName="checked" label={t('sales.form.payment')}>
            <Checkbox>{t('sales.form.paid')}</Checkbox>
          </Form.Item>
        </section>
        <section className="sales-card sales-form">
          <h2>{t('sales.recipient.title')}</h2>
          <Form.Item name="recipient" label={t('sales.recipient.name')} rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name={['address', 'phone']}
            label={t('sales.recipient.phone')}
            rules={required}
          >
            <Input maxLength={40} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item
            className="sales-form-wide"
            name={['address', 'text']}
            label={t('sales.form.address')}
            rules={required}
            extra={t('sales.form.addressHint')}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
          </Form.Item>
          <Form.Item className="sales-form-wide" name="buyerNote" label={t('sales.buyerNote')}>
            <Input maxLength={1000} />
          </Form.Item>
        </section>
        <section className="sales-card">
          <h2>{t('sales.lines')}</h2>
          <Form.List name="lines">
            {(fields, { add, remove }) => (
              <>
                {fields.map((field) => (
                  <div key={field.key} className="sales-new-line">
                    <Form.Item
                      name={[field.name, 'platformSku']}
                      label={t('sales.platformSku')}
                      rules={required}
                    >
                      <Input maxLength={64} />
                    </Form.Item>
                    <Form.Item name={[field.name, 'description']} label={t('sales.description')}>
                      <Input maxLength={500} />
                    </Form.Item>
                    <Form.Item
                      name={[field.name, 'quantity']}
                      label={t('sales.quantity')}
                      rules={[...required, decimal]}
                    >
                      <Input inputMode="decimal" className="sales-number" />
                    </Form.Item>
                    <Form.Item
                      name={[field.name, 'unitPrice']}
                      label={t('sales.price')}
                      rules={[...required, decimal]}
                    >
                      <Input inputMode="decimal" className="sales-number" />
                    </Form.Item>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('sales.form.removeLine')}
                      title={t('sales.form.removeLine')}
                      disabled={fields.length === 1}
                      onClick={() => remove(field.name)}
                    />
                    <PromisedFor
                      sku={lines?.[field.name]?.platformSku ?? ''}
                      quantity={lines?.[field.name]?.quantity ?? ''}
                    />
                  </div>
                ))}
                <p className="sales-marks">
                  <Button
                    icon={<PlusOutlined />}
                    onClick={() =>
                      add({ platformSku: '', description: '', quantity: '1', unitPrice: '' })
                    }
                  >
                    {t('sales.form.addLine')}
                  </Button>
                  <span className="rt-spring" />
                  <span>
                    <span className="rt-muted">{t('sales.total')} </span>
                    <strong className="rt-number">
                      {fmt.money({
                        amount: totalOf(lines ?? []),
                        currency: shop?.content.currency ?? 'CNY',
                      })}
                    </strong>
                  </span>
                </p>
              </>
            )}
          </Form.List>
        </section>
        <div className="rt-actions">
          <div className="rt-actions-row">
            <span className="rt-actions-waiting rt-muted">{t('sales.form.next')}</span>
            <Button onClick={() => void navigate(-1)}>{t('ui.cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('sales.form.submit')}
              <kbd>Ctrl ↵</kbd>
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}

const decimal = {
  validator: (_: unknown, value: string) =>
    !value || /^-?\d+(\.\d+)?$/.test(value.trim())
      ? Promise.resolve()
      : Promise.reject(new Error('0.00')),
};
