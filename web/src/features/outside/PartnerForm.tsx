import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { useWarehouses, warehousesPath, type OutsideWarehouse } from './model';

interface Values {
  warehouse: string;
  partner: string;
  key: string;
  answerMinutes: number;
  pushUrl: string;
  secret?: string;
  active: boolean;
  kind: OutsideWarehouse['content']['kind'];
}

interface Props {
  known: OutsideWarehouse | null;
  taken: string[];
  onClose: () => void;
}

/** Gives a warehouse to a partner, or changes how both work together. */
export function PartnerForm({ known, taken, onClose }: Props) {
  const { t, pick } = useI18n();
  const client = useQueryClient();
  const warehouses = useWarehouses();
  const { data: partners } = useQuery({
    queryKey: ['outside', 'partners'],
    queryFn: () =>
      api.get<Page<Schema<'parties.PartyRow'>>>('/api/parties/partners?limit=200&active=true'),
  });
  const rule = [{ required: true, message: t('ui.required') }];

  async function save({ warehouse, ...values }: Values, idempotencyKey: string) {
    const body = { ...values, version: known?.version ?? 0 };
    await api.put<unknown>(`${warehousesPath}/${known?.warehouse ?? warehouse}`, body, {
      idempotencyKey,
    });
    await client.invalidateQueries({ queryKey: ['outside'] });
  }

  return (
    <FormDialog<Values>
      title={known ? pick({ zh: known.nameZh, en: known.nameEn }) : t('outside.form.title')}
      ok={t('outside.form.save')}
      initialValues={
        known?.content ?? { active: true, answerMinutes: 30, pushUrl: '', kind: 'keeping' }
      }
      onSend={save}
      onClose={onClose}
    >
      {!known && (
        <Form.Item name="warehouse" label={t('outside.form.warehouse')} rules={rule}>
          <Select options={warehouses.options.filter(({ value }) => !taken.includes(value))} />
        </Form.Item>
      )}
      <Form.Item
        name="kind"
        label={t('outside.form.goods')}
        extra={!known && t('outside.form.goodsHint')}
      >
        <Select
          disabled={known !== null}
          options={[
            { value: 'keeping', label: t('outside.form.goodsKeeping') },
            { value: 'dropShip', label: t('outside.form.goodsDropShip') },
          ]}
        />
      </Form.Item>
      <Form.Item name="partner" label={t('outside.form.partner')} rules={rule}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={partners?.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="key"
        label={t('outside.form.key')}
        extra={t('outside.form.keyHint')}
        rules={rule}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="answerMinutes"
        label={t('outside.form.minutes')}
        extra={t('outside.form.minutesHint')}
        rules={rule}
      >
        <InputNumber min={1} max={10080} precision={0} />
      </Form.Item>
      <Form.Item name="pushUrl" label={t('outside.form.push')} extra={t('outside.form.pushHint')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item
        name="secret"
        label={t('outside.form.secret')}
        extra={t('outside.form.secretHint')}
      >
        <Input.Password
          maxLength={200}
          autoComplete="new-password"
          placeholder={known?.secret ? t('outside.form.secretKept') : undefined}
        />
      </Form.Item>
      <Form.Item name="active" label={t('outside.form.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  );
}
