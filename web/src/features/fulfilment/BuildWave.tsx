import { Form, InputNumber, Modal, Select, TimePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { buildWave, carrierName, useCarriers, useWarehouses, warehouseName } from './fulfilment';
import type { WaveContents } from './model';

interface Values {
  warehouse: string;
  contents: WaveContents;
  carrier?: string;
  cutOff?: Dayjs | null;
  mostParcels: number;
}

interface BuildWaveProps {
  open: boolean;
  onClose: () => void;
  onBuilt: (id: string) => void;
}

/** Builds a wave by hand. */
export function BuildWave({ open, onClose, onBuilt }: BuildWaveProps) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data: warehouses } = useWarehouses();
  const { data: carriers } = useCarriers();
  const first = warehouses?.find(({ active }) => active)?.id;

  async function build(values: Values) {
    setBusy(true);
    setError(null);
    try {
      const { id } = await buildWave({
        ...values,
        carrier: values.carrier ?? null,
        cutOff: values.cutOff ? values.cutOff.format('HH:mm:ss') : null,
      });
      onBuilt(id);
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open={open}
      title={t('fulfilment.build')}
      okText={t('fulfilment.build')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Refusal error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ warehouse: first, contents: 'any', picking: 'cluster', mostParcels: 200 }}
        onFinish={(values) => void build(values)}
      >
        <Form.Item name="warehouse" label={t('fulfilment.warehouse')} rules={[{ required: true }]}>
          <Select
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
          <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} />
        </Form.Item>
        <Form.Item name="mostParcels" label={t('fulfilment.mostParcels')}>
          <InputNumber min={1} max={5000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
