import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { Day, Field, useFields } from './FormPage';
import './purchasing.css';

type Settings = Schema<'purchasing.PurchasingSettings'>;
type Rate = Schema<'purchasing.RateView'>;

/** How strictly purchasing checks, and what foreign currencies are worth. */
export default function PurchasingSettingsPage() {
  const { t } = useI18n();
  const settings = useQuery({
    queryKey: ['purchasing', 'settings'],
    queryFn: () => api.get<Settings>('/api/purchasing/settings'),
  });
  return (
    <section className="purchasing-page">
      <header className="rt-page-head">
        <h1>{t('purchasing.settings.title')}</h1>
      </header>
      <Refusal error={settings.error} />
      {settings.data && <Strictness key={settings.data.revision} known={settings.data} />}
      <Rates />
    </section>
  );
}

function Strictness({ known }: { known: Settings }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { value, set } = useFields(known);
  const [error, setError] = useState<unknown>(null);
  async function save() {
    setError(null);
    try {
      await api.put('/api/purchasing/settings', value, { idempotencyKey: idempotencyKey() });
      await client.invalidateQueries({ queryKey: ['purchasing', 'settings'] });
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <section className="purchasing-card purchasing-page purchasing-settings">
      <Refusal error={error} />
      <Field id="qualification" label={t('purchasing.settings.qualification')}>
        <Radio.Group
          id="qualification"
          value={value.qualification}
          onChange={(event) => set({ qualification: event.target.value as 'warn' | 'block' })}
          options={[
            { value: 'warn', label: t('purchasing.settings.warn') },
            { value: 'block', label: t('purchasing.settings.block') },
          ]}
        />
      </Field>
      <Field id="days" label={t('purchasing.settings.expiringDays')}>
        <Input
          id="days"
          inputMode="numeric"
          value={String(value.expiringDays)}
          onChange={(event) =>
            set({ expiringDays: Number(event.target.value.replaceAll(/\D/g, '')) })
          }
        />
      </Field>
      <Field id="over" label={t('purchasing.settings.overReceipt')}>
        <Input
          id="over"
          inputMode="decimal"
          value={String(value.overReceipt)}
          onChange={(event) => set({ overReceipt: event.target.value })}
        />
      </Field>
      <Checkbox
        checked={value.autoRelease}
        onChange={(event) => set({ autoRelease: event.target.checked })}
      >
        {t('purchasing.settings.autoRelease')}
      </Checkbox>
      <p>
        <Button type="primary" onClick={() => void save()}>
          {t('purchasing.save')}
        </Button>
      </p>
    </section>
  );
}

function Rates() {
  const { t, fmt } = useI18n();
  const who = useWho();
  const rates = useQuery({
    queryKey: ['purchasing', 'rates'],
    queryFn: () => api.get<Rate[]>('/api/purchasing/rates'),
  });
  const { value, set } = useFields({ currency: 'USD', validFrom: '', rate: '' });
  const [error, setError] = useState<unknown>(null);
  async function save() {
    setError(null);
    try {
      await api.put(
        '/api/purchasing/rates',
        { ...value, validFrom: value.validFrom || null, rate: value.rate || null },
        { idempotencyKey: idempotencyKey() },
      );
      await rates.refetch();
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <section className="purchasing-card purchasing-page">
      <h2>{t('purchasing.settings.rates')}</h2>
      <Refusal error={error ?? rates.error} />
      <table className="purchasing-compare purchasing-goods-lines">
        <thead>
          <tr>
            <th>{t('purchasing.currency')}</th>
            <th>{t('purchasing.settings.validFrom')}</th>
            <th>{t('purchasing.settings.rate')}</th>
            <th>{t('purchasing.settings.setBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rates.data?.map((one) => (
            <tr key={`${one.currency}${one.validFrom}`}>
              <td>{one.currency}</td>
              <td>{fmt.date(one.validFrom)}</td>
              <td className="rt-number">{one.rate}</td>
              <td>{who(one.setBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="purchasing-form">
        <Field id="currency" label={t('purchasing.currency')}>
          <Input
            id="currency"
            maxLength={3}
            value={value.currency}
            onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
          />
        </Field>
        <Field id="valid" label={t('purchasing.settings.validFrom')}>
          <Day id="valid" value={value.validFrom} onChange={(validFrom) => set({ validFrom })} />
        </Field>
        <Field id="rate" label={t('purchasing.settings.rate')}>
          <Input
            id="rate"
            inputMode="decimal"
            value={value.rate}
            onChange={(event) => set({ rate: event.target.value })}
          />
        </Field>
        <Button className="purchasing-form-act" onClick={() => void save()}>
          {t('purchasing.settings.addRate')}
        </Button>
      </div>
    </section>
  );
}
