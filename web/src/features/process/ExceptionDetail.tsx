import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { Checklist } from './Checklist';
import { Comments } from './Comments';
import { useException } from './exceptions';
import { HandOver } from './HandOver';
import type { ExceptionRow } from './model';
import { departmentName, exceptionStatus, nodeName } from './words';

/** What is wrong, what to do about it step by step, and what was said. */
export function ExceptionDetail({ row }: { row: ExceptionRow }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const { data, error, refetch } = useException(row.id);
  const it = data?.exception ?? row;
  const facts = [
    {
      label: t('process.exceptions.order'),
      value: <Link to={`/sales/orders/${it.caseId}`}>{it.number}</Link>,
    },
    { label: t('process.exceptions.node'), value: nodeName(t, it.node) },
    { label: t('process.exceptions.department'), value: departmentName(t, it.ownerDepartment) },
    { label: t('process.exceptions.assignee'), value: who(it.assignee) || '—' },
    { label: t('process.exceptions.openedAt'), value: fmt.dateTime(it.openedAt) },
    { label: t('process.exceptions.dueAt'), value: fmt.dateTime(it.dueAt) },
  ];
  return (
    <div className="process-stack">
      <p className="process-marks">
        <StatusTag status={exceptionStatus(it)} />
        <ClockChip dueAt={it.dueAt} doneAt={it.resolvedAt} />
        <span className="rt-spring" />
        <Link to={`/threads/${it.number}`}>{t('process.exceptions.thread')}</Link>
      </p>
      <p className="process-detail">{pick({ zh: it.detailZh, en: it.detailEn })}</p>
      <HandOver row={it} />
      {data && <Checklist view={data} />}
      <Facts facts={facts} />
      <Refusal error={error} onRetry={() => void refetch()} />
      {it.state === 'resolved' && (
        <section>
          <h3>{t('process.exceptions.resolution')}</h3>
          <p>{it.resolution}</p>
          <p className="rt-muted">
            {[
              who(it.resolvedBy),
              fmt.dateTime(it.resolvedAt),
              it.causeCode ? t(`process.cause.${it.causeCode}`) : it.cause,
              it.cost !== null && `${t('process.resolve.cost')} ${fmt.amount(it.cost, 2)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </section>
      )}
      {data && <Comments id={row.id} comments={data.comments} />}
    </div>
  );
}
