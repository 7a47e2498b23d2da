import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { creditPath, useDebtors, type CreditAccount } from './credit';

export type CreditAct = { kind: 'open' } | { kind: 'limit' | 'payment'; account: CreditAccount };

interface Values {
  partyKind: 'customer' | 'partner';
  on?: Dayjs;
  [field: string]: unknown;
}

interface CreditFormProps {
  act: CreditAct;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Opens an account, changes its terms, or books money that came. */
export function CreditForm({ act, onClose, onDone }: CreditFormProps) {
  const { t } = useI18n();

  async function send(values: Values, idempotencyKey: string) {
    const options = { idempotencyKey };
    if (act.kind === 'open') return api.post(creditPath, values, options);
    const path = `${creditPath}/${act.account.id}`;
    if (act.kind === 'limit') return api.put(path, { ...values, version: act.account.version });
    return api.post(
      `${path}/payments`,
      { ...values, on: values.on?.format('YYYY-MM-DD') },
      options,
    );
  }

  async function save(values: Values, idempotencyKey: string) {
    await send(values, idempotencyKey);
    await onDone();
  }

  return (
    <FormDialog<Values>
      title={t(`sales.credit.act.${act.kind}`)}
      ok={t(`sales.credit.act.${act.kind}`)}
      above={act.kind !== 'open' && <p className="rt-muted">{act.account.name}</p>}
      initialValues={initial(act)}
      onSend={save}
      onClose={onClose}
    >
      {act.kind === 'open' && <Whose />}
      {act.kind === 'payment' ? <Money /> : <Terms fresh={act.kind === 'open'} />}
    </FormDialog>
  );
}

function initial(act: CreditAct): Partial<Values> {
  if (act.kind === 'open') return { partyKind: 'customer', currency: 'CNY', termDays: 30 };
  if (act.kind === 'payment') return { on: dayjs() };
  const { limit, termDays, active } = act.account;
  return { limit, termDays, active };
}

function useNeeded() {
  const { t } = useI18n();
  return [{ required: true, message: t('ui.required') }];
}

function Whose() {
  const { t } = useI18n();
  const needed = useNeeded();
  const shops = useShops();
  const kind = Form.useWatch<'customer' | 'partner' | undefined>('partyKind') ?? 'customer';
  const parties = useDebtors(kind);
  return (
    <>
      <Form.Item name="partyKind" label={t('sales.credit.whose')}>
        <Select
          options={(['customer', 'partner'] as const).map((value) => ({
            value,
            label: t(`sales.credit.party.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="party" label={t('sales.credit.customer')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={parties?.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <Form.Item name="shop" label={t('sales.credit.shop')} extra={t('sales.credit.ordersHint')}>
        <Select
          allowClear
          placeholder={t('sales.credit.anyShop')}
          options={shops.map(({ id, content }) => ({ value: id, label: content.name }))}
        />
      </Form.Item>
      <Form.Item name="buyerCode" label={t('sales.credit.buyerCode')}>
        <Input maxLength={64} placeholder={t('sales.credit.anyBuyer')} />
      </Form.Item>
      <Form.Item name="currency" label={t('sales.credit.currency')} rules={needed}>
        <Input maxLength={3} />
      </Form.Item>
    </>
  );
}

function Terms({ fresh }: { fresh: boolean }) {
  const { t } = useI18n();
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="limit" label={t('sales.credit.limit')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
      <Form.Item
        name="termDays"
        label={t('sales.credit.term')}
        extra={t('sales.credit.termHint')}
        rules={needed}
      >
        <InputNumber min={0} max={365} precision={0} />
      </Form.Item>
      {!fresh && (
        <>
          <Form.Item name="active" label={t('sales.credit.activeHint')} valuePropName="checked">
            <Switch />
          </Form.Item>
          <Form.Item name="reason" label={t('sales.credit.reason')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </>
  );
}

function Money() {
  const { t } = useI18n();
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="amount" label={t('sales.credit.paid')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} autoFocus />
      </Form.Item>
      <Form.Item name="on" label={t('sales.credit.on')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('sales.credit.reference')}
        extra={t('sales.credit.referenceHint')}
        rules={needed}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="note" label={t('sales.credit.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
