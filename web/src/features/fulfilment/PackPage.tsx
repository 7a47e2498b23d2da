import { Button } from 'antd';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Guidance } from '@/ui/pda/Guidance';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { StatusTag } from '@/ui/StatusTag';
import { useScanner } from '@/ui/useScanner';
import { GiftMark } from './GiftMark';
import type { Parcel } from './model';
import { PackedParcels } from './PackedParcels';
import type { Content, Numbers } from './packing';
import { parcelStates, stopped } from './status';
import { usePacking } from './usePacking';
import '@/ui/pda/pda.css';

/** The packing bench: scan the parcel, scan everything that goes in, done. */
export default function PackPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const bench = usePacking();
  const { parcel, ready, wrong } = bench;
  useDelivered('fulfilment');
  const scanner = useScanner(bench.scan);
  const hint =
    ready && bench.numbered
      ? t('fulfilment.pack.scanNumber', { goods: bench.numbered.name })
      : t(ready ? 'fulfilment.pack.scanGoods' : 'fulfilment.pack.scanParcel');
  return (
    <section className={`rt-bench${bench.right ? ' rt-bench-right' : ''}`}>
      <header className="rt-page-head">
        <h1>{t('fulfilment.packTitle')}</h1>
        <span className="rt-spring" />
        <span className="rt-muted">
          {t('fulfilment.pack.waiting', { n: fmt.integer(bench.waiting) })}
        </span>
        <Sync />
      </header>
      <Guidance node="picking" />
      <RefusedScans />
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {parcel && <Contents parcel={parcel} goods={bench.goods} numbers={bench.numbers} />}
      {ready && can('fulfilment.pack') && (
        <footer className="rt-pda-acts">
          <Button size="large" onClick={bench.putAside}>
            {t('fulfilment.pack.aside')}
          </Button>
          <Button size="large" onClick={bench.again}>
            {t('fulfilment.pack.again')}
          </Button>
          {bench.byHand && (
            <Button size="large" onClick={bench.whole}>
              {t('fulfilment.pack.whole')}
            </Button>
          )}
        </footer>
      )}
      {bench.packed.length > 0 && <PackedParcels parcels={bench.packed} />}
    </section>
  );
}

interface ContentsProps {
  parcel: Parcel;
  goods: Content[];
  numbers: Numbers;
}

function Contents({ parcel: { parcel: row }, goods, numbers }: ContentsProps) {
  const { t, fmt } = useI18n();
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
        {goods.map(({ sku, name, uom, wanted, gifts, scanned, serials }) => (
          <li key={sku} data-done={scanned >= wanted}>
            <span>
              <GiftMark of={{ gifts: String(gifts), quantity: { amount: String(wanted) } }} />
              {name} <span className="rt-muted">{sku}</span>
              {serials && (
                <small className="rt-muted">
                  {' '}
                  {(numbers[sku] ?? []).join(', ') || t('fulfilment.pack.numbersWanted')}
                </small>
              )}
            </span>
            <span className="rt-number">
              {fmt.integer(scanned)} / {fmt.quantity({ amount: String(wanted), uom })}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
