import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useScanner } from '@/ui/useScanner';
import { checkParcel, confirmPacked, parcelByCode, useRefresh } from './fulfilment';
import { addScan, missing, type Scanned } from './packing';
import type { Parcel } from './model';
import { parcelStates, stopped } from './status';
import { rightScan, wrongScan } from '@/ui/pda/signal';
import '@/ui/pda/pda.css';

/** The packing bench: scan the parcel, scan everything that goes in, done. */
export default function PackPage() {
  const { t } = useI18n();
  const can = useCan();
  const refresh = useRefresh();
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const [scanned, setScanned] = useState<Scanned>({});
  const [error, setError] = useState<unknown>(null);
  const [packed, setPacked] = useState<Parcel[]>([]);

  async function open(code: string) {
    const found = await parcelByCode(code);
    setParcel(found);
    setScanned({});
    if (found.parcel.state === 'picked') rightScan();
    else wrongScan();
  }

  async function finish(work: (id: string) => Promise<unknown>) {
    if (!parcel) return;
    await work(parcel.parcel.id);
    const after = await parcelByCode(parcel.parcel.number);
    setPacked([after, ...packed].slice(0, 8));
    setParcel(null);
    setScanned({});
    rightScan();
    await refresh();
  }

  async function attempt(work: () => Promise<unknown>) {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
      wrongScan();
    }
  }

  async function scan(code: string) {
    if (!parcel || parcel.parcel.state !== 'picked') return open(code);
    const next = addScan(scanned, code);
    setScanned(next);
    rightScan();
    if (missing(parcel.lines, next) === 0) {
      await finish((id) =>
        checkParcel(
          id,
          Object.entries(next).map(([it, times]) => ({ code: it, times })),
        ),
      );
    }
    return undefined;
  }

  const scanner = useScanner((code) => void attempt(() => scan(code)));
  const ready = parcel?.parcel.state === 'picked';
  return (
    <section className="rt-bench">
      <header className="rt-page-head">
        <h1>{t('fulfilment.packTitle')}</h1>
      </header>
      <input
        {...scanner}
        className="rt-pda-scan"
        aria-label={t(ready ? 'fulfilment.pack.scanGoods' : 'fulfilment.pack.scanParcel')}
        placeholder={t(ready ? 'fulfilment.pack.scanGoods' : 'fulfilment.pack.scanParcel')}
      />
      <Refusal error={error} />
      {error !== null && <Differences error={error} />}
      {parcel && <Contents parcel={parcel} scanned={scanned} />}
      {ready && can('fulfilment.pack') && (
        <footer className="rt-pda-acts">
          <Button size="large" onClick={() => setScanned({})}>
            {t('fulfilment.pack.again')}
          </Button>
          <Button
            size="large"
            onClick={() => void attempt(() => finish((id) => confirmPacked([id])))}
          >
            {t('fulfilment.pack.whole')}
          </Button>
        </footer>
      )}
      {packed.length > 0 && <Packed parcels={packed} />}
    </section>
  );
}

interface Difference {
  code: string;
  wanted: { amount: string; uom: string };
  scanned: { amount: string; uom: string };
}

/** What the server found too much or too little of. */
function Differences({ error }: { error: unknown }) {
  const { t, fmt } = useI18n();
  const found = problemOf(error).differences as Difference[] | undefined;
  if (!found) return null;
  return (
    <ul className="rt-bench-differences">
      {found.map(({ code, wanted, scanned }) => (
        <li key={code}>
          {t('fulfilment.pack.difference', {
            code,
            wanted: fmt.quantity(wanted),
            scanned: fmt.quantity(scanned),
          })}
        </li>
      ))}
    </ul>
  );
}

function Contents({ parcel, scanned }: { parcel: Parcel; scanned: Scanned }) {
  const { t, fmt } = useI18n();
  const { parcel: row, lines } = parcel;
  return (
    <article className="rt-bench-parcel">
      <header>
        <strong>{row.number}</strong>
        <span className="rt-muted">{row.orderNumber}</span>
        <StatusTag status={row.stopped ? stopped : parcelStates[row.state]} />
        {row.slot !== null && (
          <span>
            {t('fulfilment.slot')} {row.slot}
          </span>
        )}
      </header>
      <ul>
        {lines.map((line) => {
          const have = scanned[line.sku] ?? 0;
          const all = have >= Number(line.quantity.amount);
          return (
            <li key={`${line.sku} ${line.lot ?? ''} ${line.bin ?? ''}`} data-done={all}>
              <span>
                {line.name} <span className="rt-muted">{line.sku}</span>
              </span>
              <span className="rt-number">
                {fmt.integer(have)} / {fmt.quantity(line.quantity)}
              </span>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

function Packed({ parcels }: { parcels: Parcel[] }) {
  const { t } = useI18n();
  return (
    <section className="rt-bench-packed">
      <h2>{t('fulfilment.pack.just')}</h2>
      <ul>
        {parcels.map(({ parcel }) => (
          <li key={parcel.id}>
            <strong>{parcel.number}</strong>
            <span>{parcel.waybill ?? t('fulfilment.noWaybill')}</span>
            <a href={`/fulfilment/labels?parcel=${parcel.id}`} target="_blank" rel="noreferrer">
              {t('fulfilment.act.labels')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
