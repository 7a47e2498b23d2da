import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Guidance } from '@/ui/pda/Guidance';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { Refusal } from '@/ui/Refusal';
import { useScanner } from '@/ui/useScanner';
import { useWave, wavePath } from './fulfilment';
import { useSorting } from './useSorting';
import { missingOf } from './wall';
import '@/ui/pda/pda.css';
import './wall.css';

/** The sort wall: scan goods, and the number of their slot lights up. */
export default function SortPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const number = useWave(id).data?.number ?? '';
  const sorting = useSorting(id, number);
  const { lit, slots, wrong, missing } = sorting;
  const [shown, setShown] = useState<number>();
  useDelivered('fulfilment');
  const done = sorting.loaded && slots.length > 0 && missing.length === 0;
  const scanner = useScanner(sorting.scan);
  const hint = t('fulfilment.sort.scan');
  if (sorting.error) return <Refusal error={sorting.error} />;
  return (
    <section className={`rt-pda rt-sort${sorting.right ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to={wavePath(id)}>{number}</Link>
        <span className="rt-spring" />
        <Sync />
        <span className="rt-number">
          {fmt.integer(slots.filter((one) => one.sorted >= one.wanted).length)}/
          {fmt.integer(slots.length)}
        </span>
      </header>
      <Guidance node="picking" />
      <RefusedScans />
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {done && <p className="rt-pda-done">{t('fulfilment.sort.done')}</p>}
      {lit && !wrong && !done && (
        <div className="rt-sort-lit" aria-live="assertive">
          <strong>{lit.slot}</strong>
          <span>
            {lit.name} <span className="rt-muted">{lit.sku}</span>
          </span>
        </div>
      )}
      {sorting.loaded && slots.length === 0 && (
        <p className="rt-muted">{t('fulfilment.sort.nothing')}</p>
      )}
      <ul className="rt-sort-wall">
        {slots.map(({ slot, parcel, wanted, sorted }) => (
          <li key={slot} data-lit={lit?.slot === slot} data-done={sorted >= wanted}>
            <button
              type="button"
              aria-label={`${t('fulfilment.slot')} ${String(slot)} ${parcel}`}
              aria-expanded={shown === slot}
              onClick={() => setShown(shown === slot ? undefined : slot)}
            >
              <strong>{slot}</strong>
              <span className="rt-number">
                {fmt.integer(sorted)}/{fmt.integer(wanted)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <ul className="rt-pda-list">
          {sorting.lines
            .filter((line) => line.slot === shown)
            .map((line) => (
              <li key={line.seq} data-done={missingOf(line) <= 0}>
                <span>
                  {line.name}
                  <small className="rt-muted">{line.sku}</small>
                </span>
                <span className="rt-number">
                  {t('fulfilment.sort.missing', { n: fmt.amount(missingOf(line), 0) })}
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
