import { Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Begun, Day, Field, FormPage, useFields, useSave } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Requisition } from './sourcing';
import './purchasing.css';

/** Asking for goods to be bought; a draft is written on here. */
export default function RequisitionFormPage() {
  const { id } = useParams();
  return (
    <Begun<Requisition> key={id} path={id ? `/api/purchasing/requisitions/${id}` : null}>
      {(known) => <RequisitionForm known={known} />}
    </Begun>
  );
}

function RequisitionForm({ known }: { known: Requisition | null }) {
  const { t } = useI18n();
  const { value, set } = useFields({
    purpose: known?.purpose ?? '',
    wantedOn: known?.wantedOn ?? '',
  });
  const [lines, setLines] = useState<GoodsLine[]>(
    (known?.lines ?? []).map(({ sku, name, quantity, note, price, guessed }) => ({
      sku,
      name,
      quantity: quantity.amount,
      more: { price: guessed ? (price ?? '') : '', note },
    })),
  );
  const send = useSave('requisitions', known);
  async function save() {
    const content = {
      purpose: value.purpose,
      wantedOn: value.wantedOn || null,
      lines: lines.map(({ sku, quantity, more }) => ({
        sku,
        quantity,
        note: more['note'],
        price: more['price'] || null,
      })),
    };
    return send(content);
  }
  return (
    <FormPage title={known?.number ?? t('purchasing.requisitions.new')} save={save}>
      <section className="purchasing-card purchasing-form">
        <Field wide id="purpose" label={t('purchasing.requisitions.purpose')}>
          <Input
            id="purpose"
            placeholder={t('purchasing.requisitions.purposeHint')}
            maxLength={200}
            value={value.purpose}
            onChange={(event) => set({ purpose: event.target.value })}
          />
        </Field>
        <Field id="wantedOn" label={t('purchasing.wantedOn')}>
          <Day id="wantedOn" value={value.wantedOn} onChange={(wantedOn) => set({ wantedOn })} />
        </Field>
      </section>
      <GoodsLines
        lines={lines}
        onChange={setLines}
        quantity={t('purchasing.lines.quantity')}
        cells={[
          {
            key: 'price',
            label: t('purchasing.requisitions.guess'),
            hint: t('purchasing.requisitions.guessHint'),
            figure: true,
          },
          { key: 'note', label: t('purchasing.note') },
        ]}
      />
    </FormPage>
  );
}
