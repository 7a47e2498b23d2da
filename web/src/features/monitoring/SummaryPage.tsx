import { Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDayStart } from '@/ui/companyDay';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import { useSummary } from './summary';
import { SummaryCards } from './SummaryCards';
import { SummaryTable } from './SummaryTable';
import type { RunSummary } from './model';
import './monitoring.css';

/** What became of an import, or of a day: where its orders ended up, and the figures of every node. */
export default function SummaryPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const [params] = useSearchParams();
  const { data, error, refetch } = useSummary({
    from: params.get('from') ?? companyDayStart(),
    until: params.get('until') ?? undefined,
    shop: params.get('shop') ?? undefined,
  });
  const phone = usePhone();
  return (
    <section className="rt-monitoring-thread">
      <header className="rt-page-head">
        <h1>{t('monitoring.summary.title')}</h1>
        <span className="rt-spring" />
        {can('inventory.read') && (
          <Link to="/inventory/verification">{t('monitoring.summary.verify')}</Link>
        )}
        {data && (
          <span className="rt-muted">
            {t('monitoring.summary.asOf', { time: fmt.time(data.asOf) })}
          </span>
        )}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <p className="rt-muted">
            {t('monitoring.summary.came', {
              from: fmt.dateTime(data.from),
              until: fmt.dateTime(data.until),
            })}
          </p>
          <Sums sums={data.sums} />
          {data.sums.orders === 0 ? (
            <p>{t('monitoring.summary.none')}</p>
          ) : phone ? (
            <SummaryCards nodes={data.nodes} />
          ) : (
            <SummaryTable nodes={data.nodes} />
          )}
        </>
      )}
    </section>
  );
}

/** All orders = done + under way + open exceptions + cancelled. */
function Sums({ sums }: { sums: RunSummary['sums'] }) {
  const { t, fmt } = useI18n();
  const shown = [
    ['orders', sums.orders],
    ['doneAll', sums.done],
    ['underWay', sums.underWay],
    ['exceptionsOpen', sums.exceptions],
    ['cancelled', sums.cancelled],
    ['overdue', sums.overdue],
  ] as const;
  return (
    <dl className="rt-summary-sums">
      {shown.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`monitoring.summary.${key}`)}</dt>
          <dd className="rt-number">{fmt.integer(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
