import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton, Slider } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useUndo } from '@/ui/useUndo';
import { RateRows } from './RateRows';
import { SourcingReplay } from './SourcingReplay';
import { SourcingTrial } from './SourcingTrial';
import { key, path, readPolicy, share, type PolicyView } from './sourcing';
import { useCarrierOptions } from './useCarrierOptions';
import '@/ui/document/document.css';
import { useWho } from '@/ui/useWho';
import './sales.css';
import './sourcing.css';

const kinds = ['area', 'cost', 'days'] as const;

/** What an order's warehouse is chosen by, tried out before it counts. */
export default function SourcingPage() {
  const { t } = useI18n();
  const who = useWho();
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: readPolicy });
  return (
    <section className="sales-stack">
      <header className="rt-page-head">
        <h1>{t('sales.sourcing.title')}</h1>
        {data && (
          <span className="rt-muted">
            {t('sales.sourcing.since', {
              version: data.policy.version,
              by: who(data.policy.changedBy),
            })}
          </span>
        )}
      </header>
      <p className="rt-muted">{t('sales.sourcing.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data ? <Policy key={data.policy.version} view={data} /> : !error && <Skeleton active />}
    </section>
  );
}

function Policy({ view }: { view: PolicyView }) {
  const { t, lang } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [offer, notes] = useUndo();
  const [weights, setWeights] = useState(view.policy.weights);
  const [rates, setRates] = useState(view.policy.rates);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const carriers = useCarrierOptions(can('fulfilment.read'));
  const mayEdit = can('settings.edit');
  const changed =
    JSON.stringify([weights, rates]) !== JSON.stringify([view.policy.weights, view.policy.rates]);
  const nothing = kinds.every((kind) => weights[kind] === 0);
  const fields = error === null ? [] : problemToForm(problemOf(error)).fields;
  const errorAt = (index: number, field: string) =>
    fields.find(({ name: at }) => at.join('/') === `rates/${index}/${field}`)?.errors[0];
  const label = (id: string) => {
    const known = view.warehouses.find((it) => it.id === id);
    return known ? `${lang === 'zh' ? known.nameZh : known.nameEn} ${known.code}` : '—';
  };
  const first = fields[0]?.errors[0];

  async function save() {
    setBusy(true);
    setError(null);
    try {
      const body = { version: view.policy.version, weights, rates };
      const saved = await api.put<PolicyView>(path, body, { idempotencyKey });
      renew();
      client.setQueryData(key, saved);
      offer(t('sales.sourcing.saved'));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {notes}
      {fields.length === 0 && <Refusal error={error} />}
      <section className="sales-card sales-stack">
        <h2>{t('sales.sourcing.weights')}</h2>
        <div className="sales-weights">
          {kinds.map((kind) => (
            <label key={kind}>
              <span>{t(`sales.sourcing.${kind}`)}</span>
              <Slider
                min={0}
                max={100}
                step={5}
                value={weights[kind]}
                ariaLabelForHandle={t(`sales.sourcing.${kind}`)}
                onChange={(value: number) => setWeights({ ...weights, [kind]: value })}
              />
              <strong className="rt-number">{share(weights, kind)}%</strong>
            </label>
          ))}
        </div>
        {nothing && (
          <span className="sales-field-error" role="alert">
            {t('sales.sourcing.nothing')}
          </span>
        )}
      </section>
      <section className="sales-card sales-stack">
        <h2>{t('sales.sourcing.rates')}</h2>
        <RateRows
          rates={rates}
          options={view.warehouses.map(({ id }) => ({ value: id, label: label(id) }))}
          carriers={carriers}
          disabled={!mayEdit}
          errorAt={errorAt}
          onChange={setRates}
        />
        {first && (
          <span className="sales-field-error" role="alert">
            {first}
          </span>
        )}
      </section>
      <SourcingTrial weights={weights} name={label} />
      <SourcingReplay weights={weights} name={label} />
      {mayEdit ? (
        <div className="rt-actions">
          <div className="rt-actions-row">
            <span className="rt-spring" />
            {changed && (
              <Button
                onClick={() => {
                  setWeights(view.policy.weights);
                  setRates(view.policy.rates);
                }}
              >
                {t('sales.sourcing.discard')}
              </Button>
            )}
            <Button
              type="primary"
              loading={busy}
              disabled={!changed || nothing}
              onClick={() => void save()}
            >
              {t('sales.sourcing.save')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="rt-muted">{t('sales.sourcing.readOnly')}</p>
      )}
    </>
  );
}
