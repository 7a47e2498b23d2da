import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, url } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { useRefresh } from './baselines';
import { ConclusionList } from './Conclusions';
import { DataTable } from './DataTable';
import { EvasionCard } from './EvasionCard';
import { base, ratio, useFrame, useReport } from './model';
import { lastDay } from './period';
import { drillPath, useView, type View } from './useView';
import { ViewBar } from './ViewBar';
import './insight.css';

type Report = Schema<'insight.ComplianceReport'>;
type Attempt = Schema<'approval.Attempt'>;

/** What went beyond the lines, and what proves that nothing else did (D5, D6). */
export default function CompliancePage() {
  const { t, fmt } = useI18n();
  const frame = useFrame();
  const { view, query, set } = useView(frame.data?.today);
  const report = useReport<Report>('compliance', query);
  const attempts = useReport<Page<Attempt>>('attempts', query && { ...query, limit: 50 });
  const error = frame.error ?? report.error;
  const data = report.data;
  return (
    <section className="rt-insight" aria-busy={report.isFetching}>
      <header className="rt-page-head">
        <h1>{t('insight.compliance')}</h1>
        {data && (
          <span className="rt-muted">
            {t('insight.compare.with', {
              from: fmt.date(data.beforeDays.from),
              to: fmt.date(lastDay(data.beforeDays.until)),
            })}
          </span>
        )}
        <span className="rt-spring" />
        <CheckButton />
        {query && (
          <Button href={url(`${base}/export/attempts`, query)}>
            {t('insight.export.attempts')}
          </Button>
        )}
      </header>
      {frame.data && view && (
        <ViewBar frame={frame.data} view={view} onChange={set} clock={false} />
      )}
      <Refusal error={error} onRetry={() => void report.refetch()} />
      {!data && !error && <Skeleton active />}
      {view && data && (
        <>
          <Tiles view={view} data={data} />
          <ConclusionList view={view} all={data.conclusions} />
          <div className="rt-insight-charts">
            <Attempters rows={data.attempters} />
            <Missing data={data} />
          </div>
          <AttemptList rows={attempts.data?.items} />
        </>
      )}
    </section>
  );
}

function Tiles({ view, data }: { view: View; data: Report }) {
  const { t, fmt } = useI18n();
  const over = ratio(data.overBudget, data.decided);
  const before = ratio(data.overBudgetBefore, data.decidedBefore);
  const { releases, journal } = data;
  const sound = journal.clean && journal.anchorsAgree;
  return (
    <div className="rt-insight-kpis">
      <KpiCard
        label={t('insight.compliant.attempts')}
        value={fmt.integer(data.attempts)}
        tone={data.attempts > 0 ? 'blocked' : undefined}
        delta={t('insight.compliant.before', { n: fmt.integer(data.attemptsBefore) })}
        basis={t('insight.basis.attempts')}
      />
      <KpiCard
        label={t('insight.compliant.missing')}
        value={releases.endedAt ? fmt.integer(releases.missing) : '—'}
        tone={releases.missing > 0 ? 'blocked' : undefined}
        delta={t('insight.compliant.checked', { n: fmt.integer(releases.checked) })}
        target={releases.endedAt ? fmt.dateTime(releases.endedAt) : t('insight.compliant.never')}
        basis={t('insight.basis.missing')}
      />
      <KpiCard
        label={t('insight.kpi.overBudget')}
        value={fmt.percent(over)}
        tone={over !== null && over > 0.02 ? 'soon' : undefined}
        delta={over !== null && before !== null ? fmt.points(over - before) : ''}
        target={t('insight.kpi.target', { target: '≤ 2%' })}
        basis={t('insight.basis.overBudget')}
        path={drillPath(view, { overBudget: 'true' })}
      />
      <KpiCard
        label={t('insight.compliant.journal')}
        value={journal.verifiedAt ? fmt.integer(journal.findings) : '—'}
        tone={sound ? (journal.verifiedAt ? 'ok' : undefined) : 'blocked'}
        delta={t('insight.compliant.entries', { n: fmt.integer(journal.entries) })}
        target={
          journal.verifiedAt ? fmt.dateTime(journal.verifiedAt) : t('insight.compliant.never')
        }
        basis={t('insight.basis.journal')}
        path="/system/journal"
      />
      <EvasionCard view={view} />
    </div>
  );
}

function Attempters({ rows }: { rows: Report['attempters'] }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  return (
    <DataTable
      title={t('insight.compliant.who')}
      rows={rows}
      rowKey={({ username, refusal }) => `${username}/${refusal}`}
      empty={t('insight.compliant.noAttempts')}
      columns={[
        {
          key: 'name',
          title: t('insight.people.person'),
          text: true,
          cell: ({ name, username }) => name || who(username),
        },
        {
          key: 'role',
          title: t('insight.compliant.role'),
          text: true,
          cell: ({ roles, rolesEn }) =>
            pick({ zh: roles.join('、'), en: rolesEn.join(', ') }) || '—',
        },
        {
          key: 'refusal',
          title: t('insight.compliant.refusal'),
          text: true,
          cell: ({ refusal }) => <RefusalName name={refusal} />,
        },
        {
          key: 'count',
          title: t('insight.compliant.count'),
          cell: ({ count }) => fmt.integer(count),
        },
      ]}
    />
  );
}

const known = ['beyond-authority', 'not-your-turn', 'own-document'];

function RefusalName({ name }: { name: string }) {
  const { t } = useI18n();
  return <>{known.includes(name) ? t(`insight.refusal.${name}`) : name}</>;
}

function Missing({ data }: { data: Report }) {
  const { t, fmt } = useI18n();
  return (
    <DataTable
      title={t('insight.compliant.missingList')}
      rows={data.releases.orders}
      rowKey={({ order }) => order}
      empty={t('insight.compliant.noMissing', { n: fmt.integer(data.releases.checked) })}
      columns={[
        {
          key: 'number',
          title: t('insight.requests.number'),
          text: true,
          cell: ({ order, number }) => <Link to={`/purchasing/orders/${order}`}>{number}</Link>,
        },
        {
          key: 'foundAt',
          title: t('insight.compliant.foundAt'),
          cell: ({ foundAt }) => fmt.dateTime(foundAt),
        },
      ]}
    />
  );
}

function AttemptList({ rows }: { rows: Attempt[] | undefined }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  return (
    <DataTable
      title={t('insight.compliant.list')}
      about={t('insight.compliant.listAbout')}
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={t('insight.compliant.noAttempts')}
      columns={[
        {
          key: 'at',
          title: t('insight.compliant.at'),
          text: true,
          cell: ({ at }) => fmt.dateTime(at),
        },
        {
          key: 'number',
          title: t('insight.requests.number'),
          text: true,
          cell: ({ approval, number }) => (
            <Link to={`/approval/requests/${approval}`}>{number}</Link>
          ),
        },
        {
          key: 'person',
          title: t('insight.people.person'),
          text: true,
          cell: ({ username }) => who(username),
        },
        {
          key: 'refusal',
          title: t('insight.compliant.refusal'),
          text: true,
          cell: ({ refusal }) => <RefusalName name={refusal} />,
        },
        {
          key: 'amount',
          title: t('insight.requests.amount'),
          cell: ({ amount }) => fmt.amount(amount.amount),
        },
        {
          key: 'address',
          title: t('insight.compliant.address'),
          text: true,
          wide: true,
          cell: ({ address }) => address,
        },
      ]}
    />
  );
}

/** Looks for orders without an approval now. */
function CheckButton() {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  async function check() {
    setBusy(true);
    try {
      await api.post(`${base}/release-check`, {});
      await refresh();
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button loading={busy} onClick={() => void check()}>
      {t('insight.compliant.check')}
    </Button>
  );
}
