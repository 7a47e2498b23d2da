import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { what, where } from './findingText';
import type { Report, Run, Sealing } from './types';
import { useVerification } from './useVerification';

/** The proof: how far sealing is, what the last verification found, and the button that runs one. */
export function ProofCard() {
  const { t } = useI18n();
  const can = useCan();
  const { state, start } = useVerification();
  const running = state.data?.running ?? null;
  const report = state.data?.last?.report;
  return (
    <section className="rt-journal-proof" aria-label={t('journal.verify.title')}>
      <header>
        <h2>{t('journal.verify.title')}</h2>
        {state.data && !running && <Last run={state.data.last} />}
        <span className="rt-spring" />
        {can('journal.verify') && (
          <Button
            icon={<SafetyCertificateOutlined />}
            loading={start.isPending || running !== null}
            onClick={() => start.mutate()}
          >
            {t('journal.verify.run')}
          </Button>
        )}
      </header>
      <Refusal error={start.error ?? state.error} onRetry={() => void state.refetch()} />
      {running && <Running run={running} />}
      {report && !report.clean && !running && <FindingTable report={report} />}
      {state.data && <SealingFacts sealing={state.data.sealing} />}
    </section>
  );
}

function Running({ run }: { run: Run }) {
  const { t, fmt } = useI18n();
  const text =
    run.total === 0
      ? t('journal.verify.starting')
      : t('journal.verify.running', { done: fmt.integer(run.done), total: fmt.integer(run.total) });
  return (
    <div role="status">
      <span>{text}</span>
      <Progress
        percent={run.total === 0 ? 0 : Math.floor((run.done / run.total) * 100)}
        status="active"
        aria-label={text}
      />
    </div>
  );
}

function Last({ run }: { run: Run | null }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  if (!run?.report) return <span className="rt-muted">{t('journal.verify.never')}</span>;
  const report = run.report;
  return (
    <p className="rt-journal-verdict" role="status">
      <StatusTag status={verdict(report)} />
      <strong>
        {report.clean
          ? t('journal.verify.whole', {
              n: fmt.integer(report.entries),
              seconds: (report.tookMillis / 1000).toFixed(1),
            })
          : t('journal.verify.damaged', { n: fmt.integer(report.findingsCount) })}
      </strong>
      <span className="rt-muted">
        {t('journal.verify.by', { name: who(run.startedBy), at: fmt.dateTime(run.finishedAt) })}
      </span>
    </p>
  );
}

const verdict = (report: Report) =>
  report.clean
    ? ({ tone: 'ok', zh: '完好', en: 'Whole' } as const)
    : ({ tone: 'blocked', zh: '有损', en: 'Damaged' } as const);

function FindingTable({ report }: { report: Report }) {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  return (
    <div className="rt-journal-findings">
      <table className="rt-journal-compare">
        <thead>
          <tr>
            <th>{t('journal.finding.where')}</th>
            <th>{t('journal.finding.what')}</th>
          </tr>
        </thead>
        <tbody>
          {report.findings.map((finding, index) => (
            <tr key={index}>
              <td>{where(i18n, finding)}</td>
              <td>{what(i18n, finding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.findingsCount > report.findings.length && (
        <p className="rt-muted">
          {t('journal.verify.more', {
            shown: report.findings.length,
            n: fmt.integer(report.findingsCount),
          })}
        </p>
      )}
    </div>
  );
}

function SealingFacts({ sealing }: { sealing: Sealing }) {
  const { t, fmt } = useI18n();
  const agree = t(sealing.anchorsAgree ? 'journal.sealing.agree' : 'journal.sealing.disagree');
  return (
    <details open={!sealing.anchorsAgree}>
      <summary>
        {t('journal.sealing.sealed')} {fmt.integer(sealing.lastSequence)} ·{' '}
        {t('journal.sealing.waiting')} {fmt.integer(sealing.waiting)} ·{' '}
        {t('journal.sealing.anchors')} {agree}
      </summary>
      <p>{t('journal.verify.intro')}</p>
      <Facts
        facts={[
          { label: t('journal.sealing.lag'), value: fmt.duration(sealing.lagSeconds) },
          { label: t('journal.sealing.unsigned'), value: fmt.integer(sealing.unsigned) },
          {
            label: t('journal.sealing.checkpoint'),
            value: `${fmt.integer(sealing.checkpoint)} · ${fmt.dateTime(sealing.checkpointAt)}`,
          },
        ]}
      />
      <dl>
        <dt>{t('journal.sealing.head')}</dt>
        <dd>
          <code>{sealing.head}</code>
        </dd>
        <dt>{t('journal.sealing.key')}</dt>
        <dd>
          <code>{sealing.key}</code>
        </dd>
        <dt>{t('journal.sealing.anchorFile')}</dt>
        <dd>
          <code>{sealing.anchorFile}</code>
        </dd>
      </dl>
    </details>
  );
}
