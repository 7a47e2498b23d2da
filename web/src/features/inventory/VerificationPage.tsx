import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { ToneIcon } from '@/ui/tone';
import { LoadingRows } from '@/ui/worklist/WorklistState';
import type { Finding, Findings } from './model';
import './inventory.css';

/** Adds every movement, reservation and pin up again and says where the balances differ. */
export default function VerificationPage() {
  const { t, fmt, pick } = useI18n();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['inventory', 'verification'],
    queryFn: () => api.get<Findings>('/api/inventory/verification'),
    staleTime: Infinity,
  });
  return (
    <section className="rt-verification">
      <header className="rt-page-head">
        <h1>{t('inventory.verify.title')}</h1>
        <span className="rt-spring" />
        <Button type="primary" loading={isFetching} onClick={() => void refetch()}>
          {t('inventory.verify.again')}
        </Button>
      </header>
      <p className="rt-muted">{t('inventory.verify.about')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && isFetching && <LoadingRows />}
      {data && (
        <>
          <Facts
            facts={[
              {
                label: t('inventory.verify.result'),
                value: (
                  <span className={`rt-tag rt-tag-${data.clean ? 'ok' : 'blocked'}`}>
                    <ToneIcon tone={data.clean ? 'ok' : 'blocked'} />
                    {t(data.clean ? 'inventory.verify.clean' : 'inventory.verify.differs')}
                  </span>
                ),
              },
              { label: t('inventory.verify.entries'), value: fmt.integer(data.entries) },
              { label: t('inventory.verify.balances'), value: fmt.integer(data.balances) },
              { label: t('inventory.verify.took'), value: `${fmt.integer(data.millis)} ms` },
              { label: t('inventory.verify.at'), value: fmt.fullDateTime(data.at) },
            ]}
          />
          <ul className="rt-checks">
            {data.checks.map((check) => (
              <li key={check.check}>
                <ToneIcon tone={check.differences === 0 ? 'ok' : 'blocked'} />
                <span>{pick(check)}</span>
                <span className="rt-spring" />
                {check.differences > 0 && (
                  <strong className="rt-number">
                    {t('inventory.verify.count', { n: check.differences })}
                  </strong>
                )}
                {check.examples.map((one) => (
                  <Difference key={`${one.place}|${one.sku}|${one.lot}`} finding={one} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Difference({ finding }: { finding: Finding }) {
  const { t } = useI18n();
  return (
    <p className="rt-difference">
      {finding.place} · {finding.sku}
      {finding.lot && ` / ${finding.lot}`}:{' '}
      {t('inventory.verify.difference', { expected: finding.expected, found: finding.found })}
    </p>
  );
}
