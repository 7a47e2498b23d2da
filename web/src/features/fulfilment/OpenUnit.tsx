import { Form, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { carrierName, useCarriers, useWarehouses, warehouseName } from './fulfilment';
import type { UnitKind } from './model';
import { kinds, openUnit } from './units';

interface Values {
  warehouse: string;
  kind: UnitKind;
  carrier?: string;
}

/** Opens a handling unit; its number is given by the program. */
export function OpenUnit({
  onClose,
  onOpened,
}: {
  onClose: () => void;
  onOpened: (id: string) => void;
}) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data: warehouses } = useWarehouses();
  const { data: carriers } = useCarriers();
  const open = (warehouses ?? []).filter(({ active }) => active);

  async function start(values: Values) {
    setBusy(true);
    setError(null);
    try {
      onOpened((await openUnit({ ...values, carrier: values.carrier ?? null })).id);
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('fulfilment.units.open')}
      okText={t('fulfilment.units.openOk')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ warehouse: open[0]?.id, kind: 'cage' }}
        onFinish={(values) => void start(values)}
      >
        <Form.Item name="kind" label={t('fulfilment.units.kind')}>
          <Segmented<UnitKind>
            options={kinds.map((value) => ({ value, label: t(`fulfilment.units.kinds.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="warehouse" label={t('fulfilment.warehouse')} rules={[{ required: true }]}>
          <Select
            options={open.map((one) => ({ value: one.id, label: pick(warehouseName(one)) }))}
          />
        </Form.Item>
        <Form.Item name="carrier" label={t('fulfilment.units.carrier')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('fulfilment.units.anyCarrier')}
            options={(carriers ?? []).map((one) => ({
              value: one.code,
              label: pick(carrierName(one)),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
