import { Alert, Button, Form, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { carrierName } from './fulfilment';
import type { Carrier } from './model';

export type Account = Schema<'fulfilment.CarrierAccount'>;
type Values = Account['content'] & { secret?: string };

interface Props {
  carrier: Carrier;
  account: Account | undefined;
  onClose: () => void;
  onSaved: () => void;
}

const interfaces = ['sf', 'cainiao', 'kuaidi100', 'kdniao'] as const;
const texts = ['url', 'partner', 'senderName', 'senderPhone', 'senderAddress'] as const;

/** An account at a carrier; its secret goes in and never comes out. */
export function CarrierForm({ carrier, account, onClose, onSaved }: Props) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const path = `/api/fulfilment/carrier-accounts/${carrier.code}`;

  async function trying(work: () => Promise<unknown>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setFailure(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('fulfilment.carriers.editTitle', { name: pick(carrierName(carrier)) })}
      okText={t('fulfilment.carriers.save')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={failure} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={
          account?.content ?? { by: carrier.kdniao === 'SF' ? 'sf' : 'kuaidi100', active: true }
        }
        onFinish={(values) =>
          void trying(async () => {
            await api.put<undefined>(path, values);
            onSaved();
            onClose();
          })
        }
      >
        <Form.Item name="by" label={t('fulfilment.carriers.by')}>
          <Select
            options={interfaces.map((value) => ({
              value,
              label: t(`fulfilment.carriers.interfaces.${value}`),
            }))}
          />
        </Form.Item>
        {texts.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`fulfilment.carriers.${name}`)}
            rules={[{ required: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        ))}
        <Form.Item
          name="secret"
          label={t('fulfilment.carriers.secret')}
          rules={[{ required: !account }]}
        >
          <Input.Password
            maxLength={200}
            autoComplete="new-password"
            placeholder={account ? t('fulfilment.carriers.secretKept') : undefined}
          />
        </Form.Item>
        <Form.Item name="active" label={t('fulfilment.carriers.use')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
      {account && (
        <Button
          loading={busy}
          onClick={() =>
            void trying(async () => {
              const said = await api.post<{ answer: string }>(`${path}/test`, {});
              setAnswer(said.answer);
            })
          }
        >
          {t('fulfilment.carriers.test')}
        </Button>
      )}
      {answer !== null && <Alert type="info" title={t('fulfilment.carriers.answer', { answer })} />}
    </Modal>
  );
}
