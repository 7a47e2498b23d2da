import { Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useSuppliers } from './choices';
import { Day, Field, FormPage, useFields } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Rfq } from './sourcing';
import './purchasing.css';

/** Asking suppliers for a price. */
export default function NewRfqPage() {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  const { value, set } = useFields({ title: '', answerBy: '', note: '' });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const [lines, setLines] = useState<GoodsLine[]>([]);
  const { data = [] } = useSuppliers(typed);
  async function save() {
    const made = await api.post<Rfq>(
      '/api/purchasing/rfqs',
      {
        ...value,
        answerBy: value.answerBy || null,
        suppliers: chosen.map((one) => one.value),
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
      },
      { idempotencyKey: key },
    );
    return `/purchasing/rfqs/${made.id}`;
  }
  return (
    <FormPage title={t('purchasing.rfqs.new')} save={save}>
      <section className="purchasing-card purchasing-form">
        <Field id="title" label={t('purchasing.rfqs.subject')}>
          <Input
            id="title"
            maxLength={100}
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field id="answerBy" label={t('purchasing.rfqs.answerBy')}>
          <Day id="answerBy" value={value.answerBy} onChange={(answerBy) => set({ answerBy })} />
        </Field>
        <Field id="suppliers" label={t('purchasing.rfqs.suppliers')}>
          <Select
            id="suppliers"
            mode="multiple"
            labelInValue
            value={chosen}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={data.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
            onChange={(next: { value: string; label: string }[]) => setChosen(next)}
          />
        </Field>
        <Field id="note" label={t('purchasing.note')}>
          <Input
            id="note"
            maxLength={1000}
            value={value.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </Field>
      </section>
      <GoodsLines
        lines={lines}
        onChange={setLines}
        quantity={t('purchasing.lines.quantity')}
        cells={[]}
      />
    </FormPage>
  );
}
