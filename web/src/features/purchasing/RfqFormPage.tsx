import { Input, Select } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useSuppliers } from './choices';
import { Begun, Day, Field, FormPage, useFields, useSave } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Requisition, Rfq, RfqLine, RfqWhole } from './sourcing';
import { leftOf } from './sums';
import './purchasing.css';

type FormLine = { line: GoodsLine } & Pick<RfqLine, 'wantedOn' | 'source'>;

/** Asking suppliers for a price; a draft is written on here. */
export default function RfqFormPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const need = params.get('requisition');
  if (!id && need)
    return (
      <Begun<Requisition> key={need} path={`/api/purchasing/requisitions/${need}`}>
        {(requisition) => <RfqForm known={null} need={requisition} />}
      </Begun>
    );
  return (
    <Begun<RfqWhole> key={id} path={id ? `/api/purchasing/rfqs/${id}` : null}>
      {(whole) => <RfqForm known={whole?.rfq ?? null} />}
    </Begun>
  );
}

/** The lines to begin with: those written before, or what is left of the requisition. */
const begun = (known: Rfq | null, need: Requisition | null): FormLine[] =>
  known
    ? known.lines.map(({ lineNo, sku, name, quantity, wantedOn, source }) => ({
        line: { sku, name, quantity: quantity.amount, more: {}, lineNo },
        wantedOn,
        source,
      }))
    : (need?.lines ?? [])
        .map((line) => ({ ...line, left: leftOf(line) }))
        .filter(({ left }) => left !== null)
        .map(({ lineNo, sku, name, left }) => ({
          line: { sku, name, quantity: left ?? '', more: {}, lineNo },
          wantedOn: need?.wantedOn ?? null,
          source: { document: { kind: 'requisition', id: Number(need?.id) }, lineNo },
        }));

function RfqForm({ known, need = null }: { known: Rfq | null; need?: Requisition | null }) {
  const { t } = useI18n();
  const { value, set } = useFields({
    title: known?.title ?? need?.purpose.slice(0, 100) ?? '',
    answerBy: known?.answerBy ?? '',
    note: known?.note ?? '',
  });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(
    (known?.suppliers ?? []).map(({ supplier, name }) => ({ value: supplier, label: name })),
  );
  const [before] = useState(() => begun(known, need));
  const [lines, setLines] = useState(() => before.map(({ line }) => line));
  const { data = [] } = useSuppliers(typed);
  const send = useSave('rfqs', known);
  async function save() {
    const content = {
      ...value,
      answerBy: value.answerBy || null,
      department: known?.department ?? need?.department ?? null,
      suppliers: chosen.map((one) => one.value),
      lines: lines.map(({ sku, quantity, lineNo }) => {
        const { wantedOn = null, source = null } =
          before.find(({ line }) => line.lineNo === lineNo) ?? {};
        return { sku, quantity, wantedOn, source };
      }),
    };
    return send(content);
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
        <Field wide id="suppliers" label={t('purchasing.rfqs.suppliers')}>
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
        <Field wide id="note" label={t('purchasing.note')}>
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
