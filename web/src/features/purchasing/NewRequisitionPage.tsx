import { Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { Day, Field, FormPage, useFields } from './FormPage';
import { GoodsLines, type GoodsLine } from './GoodsLines';
import type { Requisition } from './sourcing';
import './purchasing.css';

/** Asking for goods to be bought. */
export default function NewRequisitionPage() {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  const { value, set } = useFields({ purpose: '', wantedOn: '' });
  const [lines, setLines] = useState<GoodsLine[]>([]);
  async function save() {
    const made = await api.post<Requisition>(
      '/api/purchasing/requisitions',
      {
        purpose: value.purpose,
        wantedOn: value.wantedOn || null,
        lines: lines.map(({ sku, quantity, more }) => ({ sku, quantity, note: more['note'] })),
      },
      { idempotencyKey: key },
    );
    return `/purchasing/requisitions/${made.id}`;
  }
  return (
    <FormPage title={t('purchasing.requisitions.new')} save={save}>
      <section className="purchasing-card purchasing-form">
        <Field id="purpose" label={t('purchasing.requisitions.purpose')}>
          <Input
            id="purpose"
            maxLength={200}
            value={value.purpose}
            onChange={(event) => set({ purpose: event.target.value })}
          />
        </Field>
        <Field id="wanted" label={t('purchasing.wantedOn')}>
          <Day id="wanted" value={value.wantedOn} onChange={(wantedOn) => set({ wantedOn })} />
        </Field>
      </section>
      <GoodsLines
        lines={lines}
        onChange={setLines}
        quantity={t('purchasing.lines.quantity')}
        cells={[{ key: 'note', label: t('purchasing.note') }]}
      />
    </FormPage>
  );
}
