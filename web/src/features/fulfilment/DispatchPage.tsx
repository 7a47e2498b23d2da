import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useScanner } from '@/ui/useScanner';
import { dispatchWaybill, useCounts, useRefresh } from './fulfilment';
import { rightScan, wrongScan } from '@/ui/pda/signal';
import '@/ui/pda/pda.css';

interface Tried {
  at: string;
  code: string;
  /** Why it did not leave; null when it did. */
  why: string | null;
}

const kept = 20;

/** The dock: each scanned waybill leaves at once, or says why it may not. */
export default function DispatchPage() {
  const { t, fmt } = useI18n();
  const refresh = useRefresh();
  const { data: counts } = useCounts();
  const [tried, setTried] = useState<Tried[]>([]);
  const [left, setLeft] = useState(0);

  async function scan(code: string) {
    let why: string | null = null;
    try {
      await dispatchWaybill(code);
      rightScan();
      setLeft((n) => n + 1);
    } catch (thrown) {
      const problem = problemOf(thrown);
      why = problem.errors?.[0]?.detail ?? problem.title;
      wrongScan();
    }
    setTried((before) => [{ at: new Date().toISOString(), code, why }, ...before].slice(0, kept));
    await refresh();
  }

  const scanner = useScanner((code) => void scan(code));
  const last = tried[0];
  return (
    <section className="rt-bench">
      <header className="rt-page-head">
        <h1>{t('fulfilment.dispatchTitle')}</h1>
        <span className="rt-spring" />
        <span className="rt-muted">
          {t('fulfilment.dispatch.waiting', { n: fmt.integer(counts?.packed ?? 0) })}
        </span>
      </header>
      <input
        {...scanner}
        className="rt-pda-scan"
        aria-label={t('fulfilment.dispatch.scan')}
        placeholder={t('fulfilment.dispatch.scan')}
      />
      {last?.why && (
        <div className="rt-pda-wrong" role="alert">
          {last.code} · {last.why}
        </div>
      )}
      <p className="rt-pda-quantity" aria-live="polite">
        {t('fulfilment.dispatch.left', { n: fmt.integer(left) })}
      </p>
      <ul className="rt-bench-log">
        {tried.map(({ at, code, why }) => (
          <li key={at + code} data-done={why === null}>
            <span className="rt-muted">{fmt.dateTime(at)}</span>
            <strong>{code}</strong>
            <span>{why ?? t('fulfilment.dispatch.gone')}</span>
          </li>
        ))}
      </ul>
      {tried.length === 0 && <p className="rt-muted">{t('fulfilment.dispatch.hint')}</p>}
    </section>
  );
}
