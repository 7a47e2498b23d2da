import { Input, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useSuppliers } from './choices';
import { Begun, Day, Field, FormPage, useFields } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Rfq, RfqWhole } from './sourcing';
import './purchasing.css';

const path = '/api/purchasing/rfqs';

/** Asking suppliers for a price; a draft is written on here. */
export default function RfqFormPage() {
  const { id } = useParams();
  return (
    <Begun<RfqWhole> key={id} path={id ? `${path}/${id}` : null}>
      {(whole) => <RfqForm known={whole?.rfq ?? null} />}
    </Begun>
  );
}

function RfqForm({ known }: { known: Rfq | null }) {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  const { value, set } = useFields({
    title: known?.title ?? '',
    answerBy: known?.answerBy ?? '',
    note: known?.note ?? '',
  });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(
    (known?.suppliers ?? []).map(({ supplier, name }) => ({ value: supplier, label: name })),
  );
  const [lines, setLines] = useState<GoodsLine[]>(
    (known?.lines ?? []).map(({ lineNo, sku, name, quantity }) => ({
      sku,
      name,
      quantity: quantity.amount,
      more: {},
      lineNo,
    })),
  );
  const { data = [] } = useSuppliers(typed);
  async function save() {
    const content = {
      ...value,
      answerBy: value.answerBy || null,
      department: known?.department ?? null,
      suppliers: chosen.map((one) => one.value),
      lines: lines.map(({ sku, quantity, lineNo }) => {
        const before = known?.lines.find((line) => line.lineNo === lineNo);
        const { wantedOn = null, source = null } = before ?? {};
        return { sku, quantity, wantedOn, source };
      }),
    };
    const saved = known
      ? await api.put<Rfq>(
          `${path}/${known.id}`,
          { revision: known.revision, content },
          { idempotencyKey: key },
        )
      : await api.post<Rfq>(path, content, { idempotencyKey: key });
    return `/purchasing/rfqs/${saved.id}`;
  }
  return (
    <FormPage title={known?.number ?? t('purchasing.rfqs.new')} save={save}>
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
            placeholder={t('purchasing.supplierHint')}
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
