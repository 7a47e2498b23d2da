import { Form, Input, InputNumber, Select } from 'antd';
import { useI18n } from '@/i18n';
import { carrierName, useCarriers, useWarehouses, useZones, warehouseName } from './fulfilment';

interface WaveFieldsProps {
  /** Whether the warehouse is settled. */
  fixed?: boolean;
}

/** Which parcels a wave takes, and how they are picked: asked alike of a wave by hand and of a rule. */
export function WaveFields({ fixed = false }: WaveFieldsProps) {
  const { t, pick } = useI18n();
  const form = Form.useFormInstance();
  const warehouse = Form.useWatch<string | undefined>('warehouse', form);
  const { data: warehouses } = useWarehouses();
  const { data: zones } = useZones(warehouse);
  const { data: carriers } = useCarriers();
  return (
    <>
      <Form.Item name="warehouse" label={t('fulfilment.warehouse')} rules={[{ required: true }]}>
        <Select
          autoFocus
          disabled={fixed}
          onChange={() => form.setFieldValue('zone', undefined)}
          options={(warehouses ?? []).map((one) => ({
            value: one.id,
            label: pick(warehouseName(one)),
          }))}
        />
      </Form.Item>
      <Form.Item name="contents" label={t('fulfilment.contents.title')}>
        <Select
          options={(['any', 'single', 'multi'] as const).map((value) => ({
            value,
            label: t(`fulfilment.contents.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="zone" label={t('fulfilment.zone')} extra={t('fulfilment.zoneHint')}>
        <Select
          allowClear
          placeholder={t('fulfilment.anyZone')}
          options={(zones ?? []).map((one) => ({
            value: one.id,
            label: `${one.code} ${pick(warehouseName(one))}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="picking" label={t('fulfilment.picking.title')}>
        <Select
          options={(['cluster', 'sort'] as const).map((value) => ({
            value,
            label: t(`fulfilment.picking.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="carrier" label={t('fulfilment.carrier')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('fulfilment.anyCarrier')}
          options={(carriers ?? []).map((one) => ({
            value: one.code,
            label: pick(carrierName(one)),
          }))}
        />
      </Form.Item>
      <Form.Item name="cutOff" label={t('fulfilment.cutOff')} extra={t('fulfilment.cutOffHint')}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="mostParcels" label={t('fulfilment.mostParcels')}>
        <InputNumber min={1} max={5000} precision={0} />
      </Form.Item>
    </>
  );
}
