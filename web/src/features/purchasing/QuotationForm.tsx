import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { currencies } from './choices';
import { Day, Field, useFields } from './FormPage';
import type { Rfq, RfqWhole } from './sourcing';
import { decimal } from './sums';

interface QuotationFormProps {
  whole: RfqWhole;
  supplier: Rfq['suppliers'][number];
  onClose: () => void;
}

/** Takes down what a supplier offers, over what it offered before; a line left blank is not offered. */
export function QuotationForm({ whole, supplier, onClose }: QuotationFormProps) {
  const { rfq, comparison } = whole;
  const { t, fmt } = useI18n();
  const { key } = useIdempotencyKey();
  const known = comparison.lines.flatMap(({ line, cells }) =>
    cells
      .filter((cell) => cell.supplier === supplier.supplier)
      .map((cell) => ({ ...cell, lineNo: line.lineNo })),
  );
  const { value, set } = useFields({
    leadDays: supplier.leadDays?.toString() ?? '',
    validUntil: supplier.validUntil ?? '',
    note: supplier.note,
    tax: known[0]?.taxRate ?? '13',
    currency: supplier.currency,
  });
  const [prices, setPrices] = useState<Record<number, string>>(() =>
    Object.fromEntries(known.map(({ lineNo, unitPrice }) => [lineNo, unitPrice])),
  );
  const [error, setError] = useState<unknown>(null);
  async function save() {
    try {
      await api.post(
        `/api/purchasing/rfqs/${rfq.id}/quotations`,
        {
          supplier: supplier.supplier,
          currency: value.currency,
          leadDays: value.leadDays === '' ? null : Number(value.leadDays),
          validUntil: value.validUntil || null,
          note: value.note,
          lines: rfq.lines
            .filter(({ lineNo }) => prices[lineNo])
            .map(({ lineNo }) => ({
              lineNo,
              unitPrice: prices[lineNo],
              taxRate: value.tax || '0',
            })),
        },
        { idempotencyKey: key },
      );
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <Modal
      open
      width={640}
      title={t('purchasing.rfqs.quoteTitle', { name: supplier.name })}
      okText={t('purchasing.save')}
      cancelText={t('ui.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <div className="purchasing-form">
        <Field id="lead" label={t('purchasing.rfqs.leadDays')}>
          <Input
            id="lead"
            inputMode="numeric"
            value={value.leadDays}
            onChange={(event) => set({ leadDays: event.target.value.replaceAll(/\D/g, '') })}
          />
        </Field>
        <Field id="until" label={t('purchasing.rfqs.validUntil')}>
          <Day id="until" value={value.validUntil} onChange={(validUntil) => set({ validUntil })} />
        </Field>
        <Field id="tax" label={t('purchasing.lines.taxRate')}>
          <Input
            id="tax"
            inputMode="decimal"
            value={value.tax}
            onChange={(event) => set({ tax: decimal(event.target.value) })}
          />
        </Field>
        <Field id="quote-currency" label={t('purchasing.currency')}>
          <Select
            id="quote-currency"
            value={value.currency}
            options={currencies.map((code) => ({ value: code, label: code }))}
            onChange={(currency: string) => set({ currency })}
          />
        </Field>
        <Field wide id="quote-note" label={t('purchasing.note')}>
          <Input
            id="quote-note"
            maxLength={500}
            value={value.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </Field>
      </div>
      <table className="purchasing-compare purchasing-quote">
        <thead>
          <tr>
            <th>{t('purchasing.lines.goods')}</th>
            <th>{t('purchasing.lines.quantity')}</th>
            <th>{t('purchasing.rfqs.unitPrice')}</th>
          </tr>
        </thead>
        <tbody>
          {rfq.lines.map((line) => (
            <tr key={line.lineNo}>
              <td>
                {line.sku} <span className="rt-muted">{line.name}</span>
              </td>
              <td className="rt-number">{fmt.quantity(line.quantity)}</td>
              <td>
                <Input
                  size="small"
                  className="purchasing-right"
                  inputMode="decimal"
                  aria-label={`${t('purchasing.lines.unitPrice')} ${line.sku}`}
                  value={prices[line.lineNo] ?? ''}
                  onChange={(event) =>
                    setPrices((before) => ({
                      ...before,
                      [line.lineNo]: decimal(event.target.value),
                    }))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
