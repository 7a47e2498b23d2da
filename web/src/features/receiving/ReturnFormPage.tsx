import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber, Select, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import {
  reasons,
  returnPage,
  returnsPath,
  useReceiving,
  useWarehouses,
  wishes,
  type Return,
  type Returnable,
} from './model';
import './receiving.css';

type Order = Schema<'sales.OrderSummary'>;

interface Wanted {
  warehouse: string;
  reason: string;
  wish: string;
  withoutGoods?: boolean;
  note?: string;
  carrier?: string;
  waybill?: string;
  shopReturn?: string;
  days: number;
}

/** Customer service lets goods of an order come back: which, how many, why, and what the customer wants for them. */
export default function ReturnFormPage() {
  const { t, fmt } = useI18n();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const send = useReceiving();
  const warehouses = useWarehouses();
  const [form] = Form.useForm<Wanted>();
  const withoutGoods = Form.useWatch('withoutGoods', form);
  const [counts, setCounts] = useState<Record<number, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key } = useIdempotencyKey();
  const typed = params.get('order') ?? '';
  const { data: order, error: missing } = useQuery({
    queryKey: ['receiving', 'order', typed],
    queryFn: async () => {
      const page = await api.get<Page<Order>>('/api/sales/orders', {
        query: { q: typed, limit: 5 },
      });
      return page.items.find((one) => one.number === typed || one.platformNumber === typed) ?? null;
    },
    enabled: typed !== '',
  });
  const { data: lines } = useQuery({
    queryKey: ['receiving', 'returnable', order?.id],
    queryFn: () => api.get<Returnable[]>(`${returnsPath}/returnable/${order?.id}`),
    enabled: Boolean(order),
  });
  const partner = lines?.find((one) => one.partner)?.partner ?? undefined;
  const place = Form.useWatch('warehouse', form);
  useEffect(() => {
    if (partner) form.setFieldValue('warehouse', partner);
  }, [partner, form]);
  const chosen = Object.entries(counts).filter(([, quantity]) => Number(quantity) > 0);
  const needed = [{ required: true, message: t('ui.required') }];

  async function post(wanted: Wanted) {
    setBusy(true);
    setError(null);
    try {
      const body = {
        ...wanted,
        order: order?.id,
        lines: chosen.map(([line, quantity]) => ({ orderLine: Number(line), quantity })),
      };
      const made = await send<Return>(returnsPath, body, key);
      void navigate(returnPage(made.id));
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <section className="rt-return-form">
      <header className="rt-page-head">
        <h1>{t('receiving.returns.new')}</h1>
      </header>
      <Refusal error={error ?? missing} />
      <Input.Search
        autoFocus
        className="rt-return-order"
        defaultValue={typed}
        placeholder={t('receiving.form.order')}
        enterButton={t('receiving.form.find')}
        onSearch={(text) => {
          setCounts({});
          setParams(text.trim() ? { order: text.trim() } : {}, { replace: true });
        }}
      />
      {typed !== '' && order === null && <p role="alert">{t('receiving.form.noOrder')}</p>}
      {order && lines?.length === 0 && <p role="alert">{t('receiving.form.notGone')}</p>}
      {order && lines && lines.length > 0 && warehouses.options.length > 0 && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ wish: 'refund', days: 14, warehouse: warehouses.options[0]?.value }}
          onFinish={(wanted) => void post(wanted)}
        >
          <Table<Returnable>
            size="small"
            rowKey="orderLine"
            pagination={false}
            dataSource={lines}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: '#', dataIndex: 'orderLine', width: 40, responsive: ['sm'] },
              { title: t('receiving.sku'), dataIndex: 'sku' },
              { title: t('receiving.goods'), dataIndex: 'description' },
              {
                title: t('receiving.form.dispatched'),
                align: 'right',
                render: (_, one) => fmt.amount(one.dispatched.amount, 0),
              },
              {
                title: t('receiving.form.announced'),
                align: 'right',
                responsive: ['sm'],
                render: (_, one) => fmt.amount(one.announced.amount, 0),
              },
              {
                title: t('receiving.form.back'),
                align: 'right',
                fixed: 'right',
                width: 120,
                render: (_, one) => (
                  <InputNumber<string>
                    stringMode
                    min="0"
                    max={one.left.amount}
                    disabled={Number(one.left.amount) === 0}
                    value={counts[one.orderLine] ?? '0'}
                    aria-label={`${t('receiving.form.back')} ${one.sku}`}
                    onChange={(value) => setCounts({ ...counts, [one.orderLine]: value ?? '0' })}
                  />
                ),
              },
            ]}
          />
          <div className="rt-return-fields">
            <Form.Item name="reason" label={t('receiving.reason')} rules={needed}>
              <Select
                options={reasons.map((value) => ({
                  value,
                  label: t(`receiving.reasons.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="wish" label={t('receiving.wish')} rules={needed}>
              <Select
                options={wishes.map((value) => ({ value, label: t(`receiving.wishes.${value}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="warehouse"
              label={t('receiving.warehouse')}
              rules={needed}
              extra={
                partner &&
                t(place === partner ? 'receiving.form.toPartner' : 'receiving.form.notToPartner', {
                  partner: warehouses.name(partner),
                })
              }
            >
              <Select options={warehouses.options} />
            </Form.Item>
            <Form.Item name="days" label={t('receiving.form.days')} rules={needed}>
              <InputNumber min={1} max={90} disabled={withoutGoods} />
            </Form.Item>
            <Form.Item name="carrier" label={t('receiving.carrier')}>
              <Input maxLength={40} disabled={withoutGoods} />
            </Form.Item>
            <Form.Item name="waybill" label={t('receiving.waybill')}>
              <Input maxLength={40} disabled={withoutGoods} />
            </Form.Item>
            <Form.Item name="shopReturn" label={t('receiving.shopReturn')}>
              <Input maxLength={64} />
            </Form.Item>
            <Form.Item name="note" label={t('receiving.note')}>
              <Input maxLength={500} />
            </Form.Item>
          </div>
          <Form.Item
            name="withoutGoods"
            valuePropName="checked"
            extra={t('receiving.form.keepAbout')}
          >
            <Checkbox>{t('receiving.form.keep')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy} disabled={chosen.length === 0}>
            {t('receiving.form.open')}
          </Button>
        </Form>
      )}
    </section>
  );
}
