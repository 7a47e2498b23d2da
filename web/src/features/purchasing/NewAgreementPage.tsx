import { Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { Day, Field, FormPage, useFields } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Agreement } from './sourcing';
import { SupplierSelect } from './SupplierSelect';
import './purchasing.css';

/** Agreeing with a supplier on prices and quantities for a while. */
export default function NewAgreementPage() {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  const { value, set } = useFields({
    title: '',
    supplier: null as string | null,
    validFrom: '',
    validTo: '',
    maxAmount: '',
    allowance: '0',
    remindDays: '30',
  });
  const [lines, setLines] = useState<GoodsLine[]>([]);
  async function save() {
    const made = await api.post<Agreement>(
      '/api/purchasing/agreements',
      {
        title: value.title,
        supplier: value.supplier,
        validFrom: value.validFrom || null,
        validTo: value.validTo || null,
        maxAmount: value.maxAmount || null,
        allowance: value.allowance || '0',
        remindDays: Number(value.remindDays || '30'),
        lines: lines.map(({ sku, quantity, more }) => ({
          sku,
          unitPrice: more['price'] || null,
          taxRate: more['tax'] || '0',
          maxQuantity: quantity || null,
        })),
      },
      { idempotencyKey: key },
    );
    return `/purchasing/agreements/${made.id}`;
  }
  const text = (name: 'title' | 'maxAmount' | 'allowance' | 'remindDays', label: string) => (
    <Field id={name} label={label}>
      <Input
        id={name}
        maxLength={100}
        value={value[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <FormPage title={t('purchasing.agreements.new')} save={save}>
      <section className="purchasing-card purchasing-form">
        {text('title', t('purchasing.agreements.subject'))}
        <Field id="supplier" label={t('purchasing.supplier')}>
          <SupplierSelect
            id="supplier"
            value={value.supplier}
            onChange={(supplier) => set({ supplier })}
          />
        </Field>
        <Field id="from" label={t('purchasing.agreements.validFrom')}>
          <Day id="from" value={value.validFrom} onChange={(validFrom) => set({ validFrom })} />
        </Field>
        <Field id="to" label={t('purchasing.agreements.validTo')}>
          <Day id="to" value={value.validTo} onChange={(validTo) => set({ validTo })} />
        </Field>
        {text('maxAmount', t('purchasing.agreements.max'))}
        {text('allowance', t('purchasing.agreements.allowance'))}
        {text('remindDays', t('purchasing.agreements.remindDays'))}
      </section>
      <GoodsLines
        lines={lines}
        onChange={setLines}
        quantity={t('purchasing.agreements.maxQuantity')}
        cells={[
          { key: 'price', label: t('purchasing.lines.unitPrice') },
          { key: 'tax', label: t('purchasing.lines.taxRate'), initial: '13' },
        ]}
      />
    </FormPage>
  );
}
