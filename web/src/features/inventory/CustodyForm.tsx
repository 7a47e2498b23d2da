import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import type { Owner } from '@/ui/owners/owners';
import { custodyLine, custodyPieces, type CustodyDraft } from './custody';
import { CustodyLines } from './CustodyLines';
import type { Warehouse } from './model';
import { useNames } from './names';
import { custodyKindTags, writePath, type CustodyKind } from './owners';

interface Values {
  from?: string;
  to?: string;
  lines: CustodyDraft[];
  reference?: string;
  reason?: string;
  price?: string;
}

interface CustodyFormProps {
  kind: CustodyKind;
  owner: Owner;
  warehouses: Warehouse[];
  onClose: () => void;
}

/** Goods of an owner that come, go back, or become another's where they lie: as many as one likes, all or none. */
export function CustodyForm({ kind, owner, warehouses, onClose }: CustodyFormProps) {
  const { t, pick } = useI18n();
  const names = useNames();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const from = Form.useWatch('from', form);
  const to = Form.useWatch('to', form);
  const needed = [{ required: true, message: t('ui.required') }];
  const place = ({ id }: Warehouse) => ({ value: id, label: names.warehouse(id) });
  const theirs = warehouses.filter((one) => one.owner === owner.id).map(place);
  const others = warehouses.filter((one) => one.owner !== from && one.id !== from).map(place);

  async function save(values: Values, idempotencyKey: string) {
    const { from: leaves, to: comes, lines, reference, reason, price } = values;
    const units = await Promise.all(lines.map(({ sku }) => unitOf(sku)));
    const body = {
      from: leaves,
      to: comes,
      reference,
      reason,
      price: price ? { amount: price, currency: 'CNY' } : undefined,
      lines: lines.map((line, at) => custodyLine(line, units[at] ?? 'pcs')),
      serials: lines.flatMap(custodyPieces),
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
      width={860}
      initialValues={{
        lines: [{} as CustodyDraft],
        ...(kind === 'deposit' ? { to: theirs[0]?.value } : { from: theirs[0]?.value }),
      }}
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
      <CustodyLines kind={kind} from={from} to={to} />
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
