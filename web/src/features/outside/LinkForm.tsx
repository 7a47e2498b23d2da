import { useQueryClient } from '@tanstack/react-query';
import { Flex, Form, Input, InputNumber, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const client = useQueryClient();
  const rule = [{ required: true, message: t('ui.required') }];

  async function save({ cost, currency, ...values }: Values, idempotencyKey: string) {
    const body = { ...values, cost: { amount: cost, currency } };
    await api.post<unknown>(linksPath, body, { idempotencyKey });
    await client.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={t('outside.links.add')}
      ok={t('outside.links.propose')}
      initialValues={{
        warehouse: partners.length === 1 ? partners[0]?.warehouse : undefined,
        ratio: 1,
        currency: 'CNY',
      }}
      onSend={save}
      onClose={onClose}
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
    </FormDialog>
  );
}
