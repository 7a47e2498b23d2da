import { Input, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { currencies } from './choices';
import { Begun, Day, Field, FormPage, useFields, useSave } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Agreement, AgreementWhole } from './sourcing';
import { SupplierSelect } from './SupplierSelect';
import './purchasing.css';

/** Agreeing with a supplier on prices and quantities for a while; a draft is written on here. */
export default function AgreementFormPage() {
  const { id } = useParams();
  return (
    <Begun<AgreementWhole> key={id} path={id ? `/api/purchasing/agreements/${id}` : null}>
      {(whole) => <AgreementForm whole={whole} />}
    </Begun>
  );
}

const fieldsOf = (known: Agreement | undefined) => ({
  title: known?.title ?? '',
  supplier: known?.supplier ?? null,
  currency: known?.currency ?? 'CNY',
  validFrom: known?.validFrom ?? '',
  validTo: known?.validTo ?? '',
  maxAmount: known?.maxAmount ?? '',
  allowance: known?.allowance ?? '0',
  remindDays: String(known?.remindDays ?? 30),
  note: known?.note ?? '',
});

const linesOf = (whole: AgreementWhole | null): GoodsLine[] =>
  (whole?.lines ?? []).map(({ sku, name, maxQuantity, unitPrice, taxRate }) => ({
    sku,
    name,
    quantity: maxQuantity ?? '',
    more: { unitPrice, taxRate },
  }));

function AgreementForm({ whole }: { whole: AgreementWhole | null }) {
  const { t } = useI18n();
  const known = whole?.agreement;
  const { value, set } = useFields(fieldsOf(known));
  const [lines, setLines] = useState(() => linesOf(whole));
  const send = useSave('agreements', known);
  async function save() {
    const content = {
      ...value,
      validFrom: value.validFrom || null,
      validTo: value.validTo || null,
      maxAmount: value.maxAmount || null,
      allowance: value.allowance || '0',
      remindDays: Number(value.remindDays || '30'),
      lines: lines.map(({ sku, quantity, more }) => ({
        sku,
        unitPrice: more['unitPrice'] || null,
        taxRate: more['taxRate'] || '0',
        maxQuantity: quantity || null,
      })),
    };
    return send(content);
  }
  const text = (
    name: 'title' | 'maxAmount' | 'allowance' | 'remindDays' | 'note',
    label: string,
    most = 100,
  ) => (
    <Field id={name} label={label}>
      <Input
        id={name}
        maxLength={most}
        value={value[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <FormPage title={known?.number ?? t('purchasing.agreements.new')} save={save}>
      <section className="purchasing-card purchasing-form">
        {text('title', t('purchasing.agreements.subject'))}
        <Field id="supplier" label={t('purchasing.supplier')}>
          <SupplierSelect
            id="supplier"
            value={value.supplier}
            name={known?.supplierName}
            onChange={(supplier) => set({ supplier })}
          />
        </Field>
        <Field id="validFrom" label={t('purchasing.agreements.validFrom')}>
          <Day id="validFrom" value={value.validFrom} onChange={(day) => set({ validFrom: day })} />
        </Field>
        <Field id="validTo" label={t('purchasing.agreements.validTo')}>
          <Day id="validTo" value={value.validTo} onChange={(day) => set({ validTo: day })} />
        </Field>
        <Field id="currency" label={t('purchasing.currency')}>
          <Select
            id="currency"
            value={value.currency}
            options={currencies.map((code) => ({ value: code, label: code }))}
            onChange={(currency: string) => set({ currency })}
          />
        </Field>
        {text('maxAmount', t('purchasing.agreements.max'))}
        {text('allowance', t('purchasing.agreements.allowance'))}
        {text('remindDays', t('purchasing.agreements.remindDays'))}
        {text('note', t('purchasing.note'), 1000)}
      </section>
      <GoodsLines
        lines={lines}
        onChange={setLines}
        quantity={t('purchasing.agreements.maxQuantity')}
        first=""
        cells={[
          { key: 'unitPrice', label: t('purchasing.lines.unitPrice'), figure: true },
          { key: 'taxRate', label: t('purchasing.lines.taxRate'), initial: '13', figure: true },
        ]}
      />
    </FormPage>
  );
}
