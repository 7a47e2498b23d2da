import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { AimDialog } from './AimDialog';
import { AutomaticCard } from './AutomaticCard';
import { Comparison } from './Comparison';
import { useCompany, useKpis, type CompanyLine, type Kpi } from './model';
import { metStatus, offStatus } from './status';
import { said } from './words';
import './performance.css';

/** What each post is measured by: definition, formula, facts, target then and now, and how the company stands (L1–L10). */
export default function KpisPage() {
  const { t } = useI18n();
  const can = useCan();
  const { data, error, refetch } = useKpis();
  const { data: company = [] } = useCompany(can('performance.people'));
  const [aiming, setAiming] = useState<Kpi>();
  return (
    <section className="rt-performance">
      <header className="rt-page-head">
        <h1>{t('performance.kpis')}</h1>
      </header>
      <p className="rt-muted">{t('performance.catalogue.about')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {can('performance.people') && <AutomaticCard />}
      {can('performance.people') && data && <Comparison kpis={data} />}
      <div className="rt-performance-cards">
        {data?.map((kpi) => (
          <KpiBox
            key={kpi.code}
            kpi={kpi}
            line={company.find((one) => one.kpi === kpi.code)}
            onAim={can('performance.edit') && kpi.active ? () => setAiming(kpi) : undefined}
          />
        ))}
      </div>
      {aiming && <AimDialog kpi={aiming} onClose={() => setAiming(undefined)} />}
    </section>
  );
}

function KpiBox({
  kpi,
  line,
  onAim,
}: {
  kpi: Kpi;
  line: CompanyLine | undefined;
  onAim?: () => void;
}) {
  const i18n = useI18n();
  const { t, fmt, pick } = i18n;
  const met = line?.figure.met;
  return (
    <article className="rt-performance-card">
      <header>
        <strong>{pick(kpi.name)}</strong>
        <span className="rt-spring" />
        {!kpi.active && <StatusTag status={offStatus} />}
        {met !== null && met !== undefined && (
          <StatusTag status={met ? metStatus.met : metStatus.missed} />
        )}
      </header>
      {line && (
        <p className="rt-performance-value">
          {said(i18n, kpi, line.figure.value)}
          <small className="rt-muted">{t('performance.catalogue.now')}</small>
        </p>
      )}
      {!kpi.active && <p>{pick(kpi.note)}</p>}
      <p>{pick(kpi.definition)}</p>
      {(['formula', 'facts', 'improve'] as const).map((part) => (
        <p key={part} className="rt-muted">
          {t(`performance.catalogue.${part}`)} — {pick(kpi[part])}
        </p>
      ))}
      {kpi.targets.length > 0 && (
        <p>
          {fmt.list(
            kpi.targets.map(({ fromDay, value }) =>
              fromDay === '2000-01-01'
                ? t('performance.target', { value: said(i18n, kpi, value) })
                : t('performance.catalogue.since', {
                    from: fmt.date(fromDay),
                    value: said(i18n, kpi, value),
                  }),
            ),
          )}
        </p>
      )}
      {onAim && (
        <Button size="small" onClick={onAim}>
          {t('performance.catalogue.aim')}
        </Button>
      )}
    </article>
  );
}
