import { Button, Select } from 'antd';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Guidance } from '@/ui/pda/Guidance';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { useAsk } from '@/ui/useAsk';
import { useScanner } from '@/ui/useScanner';
import { TakePhoto } from './TakePhoto';
import { useWeighing } from './useWeighing';
import '@/ui/pda/pda.css';

/** The scale: scan the parcel, put it on, and the scale types what it weighs. */
export default function WeighPage() {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const scale = useWeighing();
  const { parcel, carton, expected, wrong, beyond } = scale;
  const [ask, dialog] = useAsk();
  useDelivered('fulfilment');
  const scanner = useScanner(scale.scan, dialog === null);
  const hint = t(parcel ? 'fulfilment.weigh.scale' : 'fulfilment.weigh.parcel');
  const grams = (n: number) => t('fulfilment.weigh.grams', { n: fmt.amount(n, 0) });

  async function pass() {
    const reason = await ask({
      title: t('fulfilment.weigh.passTitle', { parcel: parcel?.number ?? '' }),
      body: wrong ?? undefined,
      label: t('fulfilment.weigh.reason'),
      ok: t('fulfilment.weigh.pass'),
      required: true,
    });
    if (reason) await scale.pass(reason);
  }

  return (
    <section className={`rt-bench${scale.right ? ' rt-bench-right' : ''}`}>
      <header className="rt-page-head">
        <h1>{t('fulfilment.weigh.title')}</h1>
        <span className="rt-spring" />
        <span className="rt-muted">
          {t('fulfilment.weigh.waiting', { n: fmt.integer(scale.waiting) })}
        </span>
        <Sync />
      </header>
      <Guidance node="dispatch" />
      <RefusedScans />
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {parcel ? (
        <article className="rt-bench-parcel">
          <header>
            <strong>{parcel.number}</strong>
            <span className="rt-muted">{parcel.orderNumber}</span>
            <span className="rt-muted">{parcel.waybill}</span>
          </header>
          <p className="rt-pda-label">{t('fulfilment.weigh.expected')}</p>
          <p className="rt-pda-quantity">
            {expected ? grams(expected.grams) : t('fulfilment.weigh.unknown')}
          </p>
          {expected && <p className="rt-pda-label">± {grams(expected.tolerance)}</p>}
          <footer className="rt-pda-acts">
            <Select
              size="large"
              allowClear
              value={carton?.code}
              placeholder={t('fulfilment.weigh.packaging')}
              aria-label={t('fulfilment.weigh.packaging')}
              onChange={(code?: string) =>
                scale.choose(scale.cartons.find((it) => it.code === code))
              }
              options={scale.cartons.map((it) => ({
                value: it.code,
                label: `${it.code} · ${pick({ zh: it.nameZh, en: it.nameEn })}`,
              }))}
            />
            <TakePhoto parcel={parcel.parcel} />
            {beyond !== undefined && can('fulfilment.supervise') && (
              <Button size="large" onClick={() => void pass()}>
                {t('fulfilment.weigh.pass')}
              </Button>
            )}
          </footer>
        </article>
      ) : (
        scale.weighed.length === 0 && <p className="rt-muted">{t('fulfilment.weigh.hint')}</p>
      )}
      {scale.weighed.length > 0 && (
        <ul className="rt-bench-log">
          {scale.weighed.map((one) => (
            <li key={one.path + String(one.grams)} data-done>
              <strong>{one.number}</strong>
              <span>{grams(one.grams)}</span>
            </li>
          ))}
        </ul>
      )}
      {dialog}
    </section>
  );
}
