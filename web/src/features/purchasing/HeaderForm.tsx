import { Checkbox, Input, Select } from 'antd';
import { useI18n } from '@/i18n';
import { problemOf } from '@/api/problem';
import { currencies, useDepartments } from './choices';
import { Day } from './FormPage';
import { SupplierSelect } from './SupplierSelect';
import type { Draft } from './useDraft';

/** What the server said is wrong at that place. */
export const wrongAt = (error: unknown, at: string) =>
  problemOf(error).errors?.find(({ pointer }) => pointer === at)?.detail;

/** The head of an order: from whom, for whom, until when, how urgent. */
export function HeaderForm({ draft, refused }: { draft: Draft; refused?: unknown }) {
  const { t } = useI18n();
  const departments = useDepartments();
  const { content, change, order } = draft;
  const wrong = (field: string) => wrongAt(draft.error ?? refused, `/${field}`);
  const field = (name: string, label: string, input: React.ReactNode, room = '') => (
    <label className={`purchasing-field ${room}`} htmlFor={`order-${name}`}>
      <span>{label}</span>
      {input}
      {wrong(name) && <em role="alert">{wrong(name)}</em>}
    </label>
  );
  return (
    <section className="purchasing-card purchasing-form">
      {field(
        'supplier',
        t('purchasing.supplier'),
        <SupplierSelect
          id="order-supplier"
          value={content.supplier}
          name={order.supplierName}
          onChange={(supplier) => change({ supplier })}
        />,
        'purchasing-wide',
      )}
      {field(
        'department',
        t('purchasing.department'),
        <Select
          id="order-department"
          value={content.department ?? undefined}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(department: string) => change({ department })}
        />,
      )}
      {field(
        'wantedOn',
        t('purchasing.wantedOn'),
        <Day
          id="order-wantedOn"
          value={content.wantedOn ?? ''}
          onChange={(day) => change({ wantedOn: day || null })}
        />,
      )}
      {field(
        'currency',
        t('purchasing.currency'),
        <Select
          id="order-currency"
          value={content.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency: string) => change({ currency })}
        />,
      )}
      <div className="purchasing-field">
        <Checkbox
          checked={content.urgent}
          onChange={(event) => change({ urgent: event.target.checked })}
        >
          {t('purchasing.markUrgent')}
        </Checkbox>
        {content.urgent && (
          <Input
            maxLength={200}
            aria-label={t('purchasing.urgencyReason')}
            placeholder={t('purchasing.urgencyReason')}
            value={content.urgencyReason}
            status={wrong('urgencyReason') ? 'error' : undefined}
            onChange={(event) => change({ urgencyReason: event.target.value })}
          />
        )}
        <Checkbox
          checked={content.crossBorder}
          onChange={(event) => change({ crossBorder: event.target.checked })}
        >
          {t('purchasing.isCrossBorder')}
        </Checkbox>
      </div>
      {field(
        'note',
        t('purchasing.note'),
        <Input
          id="order-note"
          maxLength={1000}
          value={content.note}
          onChange={(event) => change({ note: event.target.value })}
        />,
        'purchasing-rest',
      )}
    </section>
  );
}
