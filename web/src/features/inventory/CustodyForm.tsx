import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import type { Owner } from '@/ui/owners/owners';
import { useBins, type BinContent, type Warehouse } from './model';
import { useNames } from './names';
import { custodyKindTags, writePath, type CustodyKind } from './owners';

interface Values {
  from?: string;
  to?: string;
  sku: string;
  outOf?: string;
  into?: string;
  quantity: string;
  reference?: string;
  reason?: string;
  price?: string;
  serials?: string;
}

interface CustodyFormProps {
  kind: CustodyKind;
  owner: Owner;
  warehouses: Warehouse[];
  onClose: () => void;
}

/** Goods of an owner that come, go back, or become another's where they lie: one item at a time. */
export function CustodyForm({ kind, owner, warehouses, onClose }: CustodyFormProps) {
  const { t, fmt, pick } = useI18n();
  const names = useNames();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const from = Form.useWatch('from', form);
  const to = Form.useWatch('to', form);
  const sku = Form.useWatch('sku', form)?.trim() ?? '';
  const { data: bins } = useBins(to);
  const { data: contents } = useQuery({
    queryKey: ['inventory', 'bins', { sku, warehouse: from }],
    queryFn: () =>
      api.get<BinContent[]>('/api/inventory/bins', { query: { sku, warehouse: from } }),
    enabled: sku !== '' && from !== undefined,
  });
  const needed = [{ required: true, message: t('ui.required') }];
  const place = ({ id }: Warehouse) => ({ value: id, label: names.warehouse(id) });
  const theirs = warehouses.filter((one) => one.owner === owner.id).map(place);
  const others = warehouses.filter((one) => one.owner !== from && one.id !== from).map(place);
  const content = (key?: string) => contents?.find((one) => `${one.bin}|${one.lot ?? ''}` === key);

  async function save(values: Values, idempotencyKey: string) {
    const left = content(values.outOf);
    const uom = left?.onHand.uom ?? (await unitOf(values.sku.trim()));
    const numbers = (values.serials ?? '').split(/\s+/).filter((one) => one !== '');
    const body = {
      from: values.from,
      to: values.to,
      reference: values.reference,
      reason: values.reason,
      price: values.price ? { amount: values.price, currency: 'CNY' } : undefined,
      lines: [
        {
          sku: values.sku.trim(),
          lot: left?.lot ?? undefined,
          quantity: { amount: values.quantity, uom },
          outOf: left?.bin,
          into: values.into,
        },
      ],
      serials: numbers.map((number) => ({ sku: values.sku.trim(), number })),
    };
    await api.post(writePath[kind], body, { idempotencyKey });
    await client.invalidateQueries({ queryKey: ['inventory'] });
    await client.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={`${pick(custodyKindTags[kind])} · ${owner.name}`}
      ok={pick(custodyKindTags[kind])}
      above={<p className="rt-muted">{t(`inventory.owners.about.${kind}`)}</p>}
      form={form}
      initialValues={kind === 'deposit' ? { to: theirs[0]?.value } : { from: theirs[0]?.value }}
      onSend={save}
      onClose={onClose}
    >
      {kind !== 'deposit' && (
        <Form.Item name="from" label={t('inventory.transfers.fromWarehouse')} rules={needed}>
          <Select options={kind === 'change' ? warehouses.map(place) : theirs} />
        </Form.Item>
      )}
      {kind !== 'withdrawal' && (
        <Form.Item name="to" label={t('inventory.transfers.toWarehouse')} rules={needed}>
          <Select options={kind === 'change' ? others : theirs} />
        </Form.Item>
      )}
      <Form.Item name="sku" label={t('inventory.sku')} rules={needed}>
        <Input maxLength={64} />
      </Form.Item>
      {kind !== 'deposit' && (
        <Form.Item name="outOf" label={t('inventory.owners.outOf')} rules={needed}>
          <Select
            disabled={!contents?.length}
            placeholder={contents?.length === 0 ? t('inventory.preview.noBins') : undefined}
            options={contents?.map((one) => ({
              value: `${one.bin}|${one.lot ?? ''}`,
              label: [one.binCode, one.lot, fmt.quantity(one.onHand)].filter(Boolean).join(' · '),
            }))}
          />
        </Form.Item>
      )}
      {kind !== 'withdrawal' && (
        <Form.Item name="into" label={t('inventory.transfers.into')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={bins?.items.map((bin) => ({ value: bin.id, label: bin.code }))}
          />
        </Form.Item>
      )}
      <Form.Item name="quantity" label={t('inventory.quantity')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
      {kind !== 'change' && (
        <Form.Item
          name="reference"
          label={t('inventory.owners.reference')}
          rules={kind === 'deposit' ? needed : []}
        >
          <Input maxLength={60} />
        </Form.Item>
      )}
      {kind === 'change' && (
        <Form.Item
          name="price"
          label={t('inventory.owners.price')}
          extra={t('inventory.owners.priceHint')}
        >
          <Input className="rt-number" inputMode="decimal" maxLength={16} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('inventory.why')} rules={kind === 'change' ? needed : []}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="serials" label={t('inventory.owners.serials')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** The unit an item is kept in; pieces where the catalogue does not know it, which the server then says. */
async function unitOf(sku: string): Promise<string> {
  const found = await api.get<{ items: { sku: string; uom: string }[] }>('/api/catalog/skus', {
    query: { q: sku, limit: 5 },
  });
  return found.items.find((one) => one.sku === sku)?.uom ?? 'pcs';
}
