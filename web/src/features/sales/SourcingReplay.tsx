import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { replay, type Replayed, type Side, type Weights } from './sourcing';

interface SourcingReplayProps {
  weights: Weights;
  name: (warehouse: string) => string;
}

/** What the weights would have meant for the orders of the last weeks. */
export function SourcingReplay({ weights, name }: SourcingReplayProps) {
  const { t } = useI18n();
  const [days, setDays] = useState(30);
  const [told, setTold] = useState<Replayed | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function run() {
    setBusy(true);
    setError(null);
    try {
      setTold(await replay(weights, days));
    } catch (thrown) {
      setTold(null);
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="sales-card sales-stack">
      <h2>{t('sales.sourcing.replay')}</h2>
      <p className="rt-muted">{t('sales.sourcing.replayIntro', { n: days })}</p>
      <Refusal error={error} />
      <div className="sales-marks">
        <label className="sales-days">
          <span className="rt-muted">{t('sales.sourcing.replayDays')}</span>
          <InputNumber min={1} max={90} value={days} onChange={(value) => setDays(value ?? 30)} />
        </label>
        <Button loading={busy} onClick={() => void run()}>
          {t('sales.sourcing.replayRun')}
        </Button>
      </div>
      {told && told.orders === 0 && <p>{t('sales.sourcing.replayNone')}</p>}
      {told && told.orders > 0 && (
        <div className="sales-replay">
          <div>
            <p className="rt-muted">{t('sales.sourcing.changed')}</p>
            <p className="sales-figure rt-number">{told.changed}</p>
            <p className="rt-muted">{t('sales.sourcing.ofOrders', { n: told.orders })}</p>
          </div>
          <Told title={t('sales.sourcing.now')} side={told.now} of={told.orders} name={name} />
          <Told title={t('sales.sourcing.then')} side={told.then} of={told.orders} name={name} />
        </div>
      )}
    </section>
  );
}

interface ToldProps {
  title: string;
  side: Side;
  of: number;
  name: (warehouse: string) => string;
}

function Told({ title, side, of, name }: ToldProps) {
  const { t } = useI18n();
  return (
    <div>
      <h3>{title}</h3>
      <p>
        <span className="rt-muted">{t('sales.sourcing.freightSum')} </span>
        <strong>
          <Money value={{ amount: side.freight, currency: 'CNY' }} />
        </strong>
        <span className="rt-muted"> · {t('sales.sourcing.rated', { n: side.rated })}</span>
      </p>
      <p>
        <span className="rt-muted">{t('sales.sourcing.meanDays')} </span>
        <strong>{side.days === null ? '—' : t('sales.sourcing.nDays', { n: side.days })}</strong>
      </p>
      <p className="rt-muted">{t('sales.sourcing.firstChoice')}</p>
      <ul className="sales-loads">
        {side.byWarehouse.map(({ warehouse, orders }) => (
          <li key={warehouse}>
            <span>{name(warehouse)}</span>
            <meter min={0} max={of} value={orders} aria-hidden />
            <span className="rt-number">{orders}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
