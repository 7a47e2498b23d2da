import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import {
  changeOrder,
  draftOf,
  isComplete,
  previewChange,
  toRequest,
  type ChangePreview,
  type DraftLine,
} from './change';
import { ChangeEffects } from './ChangeEffects';
import { GoodsPick } from './GoodsPick';
import type { OrderView } from './model';
import { useRefresh } from './orders';
import './desk.css';

/** Changes goods, quantities and prices; what that does to money and stock is shown before it is saved. */
export function ChangeForm({ view, onClose }: { view: OrderView; onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { key } = useIdempotencyKey();
  const { order } = view;
  const [lines, setLines] = useState(() => draftOf(view));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const request = useDeferredValue(toRequest(order.revision, lines));
  const complete = isComplete(lines);
  const preview = useQuery<ChangePreview>({
    queryKey: ['sales', 'change', order.id, request],
    enabled: complete,
    retry: false,
    placeholderData: (before) => before,
    queryFn: ({ signal }) => previewChange(order.id, request, signal),
  });
  const shown = error ?? preview.error;
  const fields = shown ? problemToForm(problemOf(shown)).fields : [];
  const errorAt = (index: number, name: string) =>
    fields.find(({ name: at }) => at.join('/') === `lines/${index}/${name}`)?.errors[0];
  const changed = preview.data?.lines.some((line) => line.changed) ?? false;
  const put = (index: number, part: Partial<DraftLine>) => {
    setError(null);
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  };
  const add = () =>
    setLines([
      ...lines,
      {
        key: Math.max(0, ...lines.map((line) => line.key)) + 1,
        kind: 'goods',
        sku: '',
        name: '',
        description: '',
        quantity: '1',
        unitPrice: '',
      },
    ]);

  async function save() {
    setBusy(true);
    setError(null);
    try {
      await changeOrder(order.id, toRequest(order.revision, lines), reason, key);
      await refresh(true);
      onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Drawer
      open
      size={960}
      title={t('sales.change.title', { what: order.number })}
      onClose={onClose}
      footer={
        <div className="sales-marks">
          <Input
            className="sales-reason-input"
            value={reason}
            maxLength={500}
            placeholder={t('sales.change.reason')}
            aria-label={t('sales.change.reason')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={!complete || !changed || reason.trim() === '' || preview.isError}
            onClick={() => void save()}
          >
            {t('sales.change.save')}
          </Button>
        </div>
      }
    >
      <div className="sales-stack">
        <p className="rt-muted">{t('sales.change.body')}</p>
        {fields.length === 0 && <Refusal error={shown} />}
        <ul className="sales-change-lines">
          {lines.map((line, index) => (
            <li key={line.key}>
              {line.kind === 'charge' ? (
                <span>{line.description || t('sales.charge')}</span>
              ) : (
                <GoodsPick
                  sku={line.sku}
                  name={line.name}
                  error={errorAt(index, 'sku')}
                  onChange={(row) => put(index, { sku: row.sku, name: row.name, description: '' })}
                />
              )}
              <NumberField
                label={t('sales.quantity')}
                value={line.quantity}
                error={errorAt(index, 'quantity')}
                onChange={(quantity) => put(index, { quantity })}
              />
              <NumberField
                label={t('sales.price')}
                value={line.unitPrice}
                error={errorAt(index, 'unitPrice')}
                onChange={(unitPrice) => put(index, { unitPrice })}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('sales.form.removeLine')}
                title={t('sales.form.removeLine')}
                disabled={lines.length === 1}
                onClick={() => setLines(lines.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
        <p>
          <Button icon={<PlusOutlined />} onClick={add}>
            {t('sales.form.addLine')}
          </Button>
        </p>
        {preview.data && <ChangeEffects preview={preview.data} />}
      </div>
    </Drawer>
  );
}

interface NumberFieldProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function NumberField({ label, value, error, onChange }: NumberFieldProps) {
  return (
    <label>
      <span className="rt-muted">{label}</span>
      <Input
        className="sales-number"
        inputMode="decimal"
        value={value}
        status={error ? 'error' : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {error && (
        <span className="sales-field-error" role="alert">
          {error}
        </span>
      )}
    </label>
  );
}
