import { useQueryClient } from '@tanstack/react-query';
import { Flex, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { GoodsField } from './GoodsField';
import { linksPath } from './links';
import type { OutsideWarehouse } from './model';

interface Values {
  warehouse: string;
  sku: string;
  code: string;
  ratio: number;
  cost: string;
  currency: string;
}

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'];

/** Writes down which goods of ours are which of a partner's. */
export function LinkForm({
  partners,
  onClose,
}: {
  partners: OutsideWarehouse[];
  onClose: () => void;
}) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Values>();
  const { key } = useIdempotencyKey();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const rule = [{ required: true, message: t('ui.required') }];

  async function save({ cost, currency, ...values }: Values) {
    setBusy(true);
    setFailure(null);
    try {
      await api.post<unknown>(
        linksPath,
        { ...values, cost: { amount: cost, currency } },
        { idempotencyKey: key },
      );
      await client.invalidateQueries({ queryKey: ['worklist'] });
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setFailure(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('outside.links.add')}
      okText={t('outside.links.propose')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={failure} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          warehouse: partners.length === 1 ? partners[0]?.warehouse : undefined,
          ratio: 1,
          currency: 'CNY',
        }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="warehouse" label={t('outside.links.partner')} rules={rule}>
          <Select
            options={partners.map((it) => ({
              value: it.warehouse,
              label: pick({ zh: it.nameZh, en: it.nameEn }),
            }))}
          />
        </Form.Item>
        <Form.Item name="sku" label={t('outside.links.ours')} rules={rule}>
          <GoodsField />
        </Form.Item>
        <Form.Item name="code" label={t('outside.links.code')} rules={rule}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="ratio"
          label={t('outside.links.ratio')}
          extra={t('outside.links.ratioHint')}
          rules={rule}
        >
          <InputNumber min={1} max={10000} precision={0} />
        </Form.Item>
        <Flex gap={12}>
          <Form.Item name="cost" label={t('outside.links.cost')} rules={rule}>
            <InputNumber<string> min="0" stringMode />
          </Form.Item>
          <Form.Item name="currency" label={t('outside.links.currency')}>
            <Select options={currencies.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </Flex>
      </Form>
    </Modal>
  );
}
