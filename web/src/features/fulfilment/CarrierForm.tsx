import { Alert, Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
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
  const path = `/api/fulfilment/carrier-accounts/${carrier.code}`;

  async function save(values: Values) {
    await api.put<undefined>(path, values);
    onSaved();
  }

  return (
    <FormDialog<Values>
      title={t('fulfilment.carriers.editTitle', { name: pick(carrierName(carrier)) })}
      ok={t('fulfilment.carriers.save')}
      initialValues={
        account?.content ?? { by: carrier.kdniao === 'SF' ? 'sf' : 'kuaidi100', active: true }
      }
      onSend={save}
      onClose={onClose}
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
      {account && <Trial path={`${path}/test`} />}
    </FormDialog>
  );
}

/** Asks the carrier whether the account as it is kept works. */
function Trial({ path }: { path: string }) {
  const { t } = useI18n();
  const { busy, error, send } = useSending();
  const [answer, setAnswer] = useState<string | null>(null);

  async function ask() {
    const said = await api.post<{ answer: string }>(path, {});
    setAnswer(said.answer);
  }

  return (
    <>
      <Refusal error={error} />
      <Button loading={busy} onClick={() => void send(ask)}>
        {t('fulfilment.carriers.test')}
      </Button>
      {answer !== null && <Alert type="info" title={t('fulfilment.carriers.answer', { answer })} />}
    </>
  );
}
