import { Descriptions, Skeleton, Timeline } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { Who } from '@/ui/Who';
import { AlertActs } from './AlertActs';
import { FigureWords } from './FigureWords';
import { dueText, factText } from './words';
import { severityStatus, stateStatus, useAlert, useKinds, type AlertDetail } from './model';

/** An alert whole: what is true, why the rule spoke, what to do, what was done. */
export function AlertCard({ id }: { id: string }) {
  const { data, error, refetch } = useAlert(id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="rt-alerts-card">
      <Facts detail={data} />
      <FigureWords detail={data} />
      <AlertActs detail={data} />
      <Why detail={data} />
      <Steps detail={data} />
    </div>
  );
}

function Facts({ detail }: { detail: AlertDetail }) {
  const { t, fmt, pick } = useI18n();
  const { line } = detail;
  const { alert } = line;
  const items = [
    {
      key: 'subject',
      label: t('alerts.subject'),
      children: (
        <>
          <Link to={alert.path}>{alert.number}</Link> {alert.name}
        </>
      ),
    },
    {
      key: 'state',
      label: t('alerts.state'),
      children: (
        <>
          <StatusTag status={severityStatus[alert.severity]} />{' '}
          <StatusTag status={stateStatus[alert.state]} />
        </>
      ),
    },
    { key: 'due', label: t('alerts.dueAt'), children: fmt.dateTime(alert.dueAt) },
    {
      key: 'raised',
      label: t('alerts.raisedAt'),
      children:
        alert.times > 1
          ? `${fmt.dateTime(alert.raisedAt)} · ${t('alerts.timesText', { n: alert.times })}`
          : fmt.dateTime(alert.raisedAt),
    },
    {
      key: 'owner',
      label: t('alerts.owner'),
      children: pick({ zh: line.ownerName, en: line.ownerNameEn }),
    },
    { key: 'assignee', label: t('alerts.assignee'), children: line.assigneeName || '—' },
    alert.partner && { key: 'partner', label: t('alerts.partner'), children: alert.partner },
    alert.mutedUntil && {
      key: 'muted',
      label: t('alerts.mutedUntil'),
      children: fmt.dateTime(alert.mutedUntil),
    },
    alert.escalateAt && {
      key: 'escalate',
      label: t('alerts.escalateAt'),
      children: fmt.dateTime(alert.escalateAt),
    },
    alert.cause && {
      key: 'cause',
      label: t('alerts.cause'),
      children: t(`alerts.causes.${alert.cause}`),
    },
    alert.cost && {
      key: 'cost',
      label: t('alerts.cost'),
      children: <Money value={{ amount: alert.cost, currency: 'CNY' }} />,
    },
    alert.solution && { key: 'solution', label: t('alerts.solution'), children: alert.solution },
    alert.changedWhat && {
      key: 'changed',
      label: t('alerts.changed'),
      children: alert.changedWhat,
    },
  ].filter((one) => typeof one === 'object' && one !== null);
  return <Descriptions size="small" column={1} bordered items={items} />;
}

function Why({ detail }: { detail: AlertDetail }) {
  const reader = useI18n();
  const { t, pick } = reader;
  const { data: kinds } = useKinds();
  const { alert } = detail.line;
  const { content } = detail.rule;
  const kind = kinds?.find((one) => one.kind === alert.kind);
  const due = content.due && kind ? dueText(content.due, kind, reader) : t('alerts.atOnce');
  return (
    <section>
      <h3>{t('alerts.why')}</h3>
      <p>
        {t('alerts.whyText', {
          n: detail.rule.version,
          condition: pick({ zh: detail.rule.sentenceZh, en: detail.rule.sentenceEn }),
          due,
        })}{' '}
        <Link to={`/monitoring/alerts/rules/${alert.rule}`}>{t('alerts.openRule')}</Link>
      </p>
      <dl className="rt-alerts-facts">
        {(kind?.words ?? [])
          .filter((word) => word.name in alert.facts)
          .map((word) => (
            <div key={word.name}>
              <dt>{pick(word.label)}</dt>
              <dd>{factText(word, alert.facts[word.name], reader)}</dd>
            </div>
          ))}
      </dl>
      {content.adviceZh && (
        <p className="rt-alerts-advice">{pick({ zh: content.adviceZh, en: content.adviceEn })}</p>
      )}
    </section>
  );
}

function Steps({ detail }: { detail: AlertDetail }) {
  const { t, fmt } = useI18n();
  return (
    <section>
      <h3>{t('alerts.steps')}</h3>
      <Timeline
        items={detail.steps.map((step, index) => ({
          key: index,
          content: (
            <>
              <strong>{t(`alerts.acts.${step.act}`)}</strong>{' '}
              <span className="rt-muted">
                {fmt.dateTime(step.at)} <Who of={step.who} />
              </span>
              {step.body && <div>{step.body}</div>}
            </>
          ),
        }))}
      />
    </section>
  );
}
