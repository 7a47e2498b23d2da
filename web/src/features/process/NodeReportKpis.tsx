import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import type { Report } from './report';

/** The measures L1, L3 and L4 against their targets and the period before. */
export function NodeReportKpis({ report: { orders, before } }: { report: Report }) {
  const { t, fmt } = useI18n();
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const figures = [
    {
      key: 'soon',
      now: share(orders.soon, orders.dispatched),
      then: share(before.soon, before.dispatched),
      met: (value: number) => value >= 0.95,
    },
    {
      key: 'inLimits',
      now: share(orders.inLimits, orders.dispatched),
      then: share(before.inLimits, before.dispatched),
      met: (value: number) => value >= 0.98,
    },
    {
      key: 'troubled',
      now: share(orders.troubled, orders.arrived),
      then: share(before.troubled, before.arrived),
      met: (value: number) => value <= 0.01,
    },
  ];
  return (
    <div className="report-kpis">
      <KpiCard
        label={t('process.report.dispatched')}
        value={fmt.integer(orders.dispatched)}
        delta={t('process.report.before', { value: fmt.integer(before.dispatched) })}
        basis={t('process.report.basis.dispatched')}
      />
      {figures.map(({ key, now, then, met }) => (
        <KpiCard
          key={key}
          label={t(`process.report.${key}`)}
          value={now === null ? '—' : fmt.percent(now)}
          tone={now === null ? undefined : met(now) ? 'ok' : 'overdue'}
          target={t(`process.report.target.${key}`)}
          delta={
            then === null ? undefined : t('process.report.before', { value: fmt.percent(then) })
          }
          basis={t(`process.report.basis.${key}`)}
        />
      ))}
    </div>
  );
}
