import { Form, Modal } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { buildWave, useWarehouses } from './fulfilment';
import { WaveFields } from './WaveFields';
import type { WaveContents } from './model';

interface Values {
  warehouse: string;
  contents: WaveContents;
  carrier?: string;
  zone?: string;
  cutOff?: string;
  mostParcels: number;
}

interface BuildWaveProps {
  open: boolean;
  onClose: () => void;
  onBuilt: (id: string) => void;
}

/** Builds a wave by hand. */
export function BuildWave({ open, onClose, onBuilt }: BuildWaveProps) {
  const { t } = useI18n();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data: warehouses } = useWarehouses();
  const first = warehouses?.find(({ active }) => active)?.id;

  async function build(values: Values) {
    setBusy(true);
    setError(null);
    try {
      const { id } = await buildWave({
        ...values,
        carrier: values.carrier ?? null,
        zone: values.zone ?? null,
        cutOff: values.cutOff || null,
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
        <WaveFields />
      </Form>
    </Modal>
  );
}
