import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, InputNumber, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { automaticMerges, changeAutomatic, type AutoMerge } from './merges';
import './desk.css';

const usual = 30;

/** Whose orders are merged by themselves, and within how many minutes, shop by shop. */
export function AutoMergeForm({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const shops = useShops();
  const { data, error, refetch } = useQuery({
    queryKey: ['sales', 'merges', 'automatic'],
    queryFn: ({ signal }) => automaticMerges(signal),
  });
  return (
    <Drawer open size={560} title={t('sales.merge.auto.title')} onClose={onClose}>
      <div className="sales-stack">
        <p className="rt-muted">{t('sales.merge.auto.intro')}</p>
        <Refusal error={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton active />}
        {data && (
          <ul className="sales-effects">
            {shops.map(({ id, content }) => (
              <OneShop
                key={`${id} ${data.find(({ shop }) => shop === id)?.version ?? 0}`}
                shop={id}
                name={content.name}
                said={data.find(({ shop }) => shop === id)}
              />
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
}

function OneShop({ shop, name, said }: { shop: string; name: string; said?: AutoMerge }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const may = useCan()('sales.merge.settings');
  const client = useQueryClient();
  const [on, setOn] = useState(Boolean(said?.minutes));
  const [minutes, setMinutes] = useState<number | null>(said?.minutes ?? usual);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wanted = on ? minutes : null;
  const changed = wanted !== (said?.minutes ?? null);
  const fields = error ? problemToForm(problemOf(error)).fields : [];
  const wrong = fields.find(({ name: at }) => at[0] === 'minutes')?.errors[0];

  async function save() {
    setBusy(true);
    setError(null);
    try {
      await changeAutomatic(shop, said?.version ?? 0, wanted);
      await client.invalidateQueries({ queryKey: ['sales', 'merges'] });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <li>
      <Switch checked={on} disabled={!may} onChange={setOn} aria-label={name} />
      <strong>{name}</strong>
      <span className="rt-spring" />
      {on && (
        <label>
          {t('sales.merge.auto.within')}{' '}
          <InputNumber
            min={1}
            max={1440}
            precision={0}
            value={minutes}
            disabled={!may}
            status={wrong ? 'error' : undefined}
            onChange={setMinutes}
            aria-label={t('sales.merge.auto.minutes')}
          />{' '}
          {t('sales.merge.auto.minutes')}
        </label>
      )}
      {may && changed && (
        <Button
          type="primary"
          size="small"
          loading={busy}
          disabled={on && minutes === null}
          onClick={() => void save()}
        >
          {t('sales.merge.auto.save')}
        </Button>
      )}
      {said && !changed && (
        <span className="rt-muted">
          {t('sales.merge.auto.changed', {
            who: who(said.changedBy),
            at: fmt.dateTime(said.changedAt),
          })}
        </span>
      )}
      {wrong ? (
        <span className="sales-field-error" role="alert">
          {wrong}
        </span>
      ) : (
        <Refusal error={error} />
      )}
    </li>
  );
}
