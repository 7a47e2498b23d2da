import { useI18n } from '@/i18n';
import { Guidance } from '@/ui/pda/Guidance';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { useScanner } from '@/ui/useScanner';
import { useCounts } from './fulfilment';
import { useDispatching } from './useDispatching';
import '@/ui/pda/pda.css';

/** The dock: each scanned waybill leaves at once, or says why it may not. */
export default function DispatchPage() {
  const { t, fmt } = useI18n();
  const { data: counts } = useCounts();
  const dock = useDispatching();
  const { tried, wrong } = dock;
  useDelivered('fulfilment');
  const scanner = useScanner(dock.scan);
  return (
    <section className={`rt-bench${dock.right ? ' rt-bench-right' : ''}`}>
      <header className="rt-page-head">
        <h1>{t('fulfilment.dispatchTitle')}</h1>
        <span className="rt-spring" />
        <span className="rt-muted">
          {t('fulfilment.dispatch.waiting', { n: fmt.integer(counts?.packed ?? 0) })}
        </span>
        <Sync />
      </header>
      <Guidance node="dispatch" />
      <RefusedScans />
      <input
        {...scanner}
        className="rt-pda-scan"
        aria-label={t('fulfilment.dispatch.scan')}
        placeholder={t('fulfilment.dispatch.scan')}
      />
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <p className="rt-pda-quantity" aria-live="polite">
        {t('fulfilment.dispatch.left', { n: fmt.integer(dock.left) })}
      </p>
      <p className="rt-muted">
        {t('fulfilment.dispatch.counted', {
          scans: fmt.integer(dock.scans),
          n: fmt.integer(dock.left),
        })}
      </p>
      <ul className="rt-bench-log">
        {tried.map(({ at, code, why, standing }) => (
          <li key={at + code} data-done={standing === 'gone'}>
            <span className="rt-muted">{fmt.dateTime(at)}</span>
            <strong>{code}</strong>
            <span>{why ?? t(`fulfilment.dispatch.${standing}`)}</span>
          </li>
        ))}
      </ul>
      {tried.length === 0 && <p className="rt-muted">{t('fulfilment.dispatch.hint')}</p>}
    </section>
  );
}
