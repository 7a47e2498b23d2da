import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { OrderException } from './model';
import { nodeName } from './orderColumns';
import { useExceptionTypes } from './orders';

/** What went wrong with the order so far, newest first. */
export function ExceptionList({
  exceptions,
  error,
}: {
  exceptions: OrderException[];
  error: unknown;
}) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const { data: types } = useExceptionTypes();
  if (error) return <Refusal error={error} />;
  if (exceptions.length === 0) return <p className="rt-muted">{t('sales.exceptions.none')}</p>;
  const title = (code: string) => {
    const type = types?.find((one) => one.code === code);
    return type ? pick(type.title) : code;
  };
  return (
    <ul className="sales-exceptions">
      {exceptions.map((one) => (
        <li key={one.id}>
          <p className="sales-marks">
            <Link to={`/sales/exceptions?view=all&number=${one.number}`}>{title(one.type)}</Link>
            <StatusTag
              status={
                one.state === 'open'
                  ? { tone: 'exception', zh: '待处理', en: 'Open' }
                  : { tone: 'closed', zh: '已处理', en: 'Resolved' }
              }
            />
            <ClockChip dueAt={one.dueAt} doneAt={one.resolvedAt} />
            <span className="rt-muted">
              {nodeName(t, one.node)} · {fmt.dateTime(one.openedAt)}
              {one.assignee && ` · ${who(one.assignee)}`}
            </span>
          </p>
          <p>{pick({ zh: one.detailZh, en: one.detailEn })}</p>
          {one.resolution && (
            <p className="rt-muted">
              {who(one.resolvedBy)} {fmt.dateTime(one.resolvedAt)} · {one.resolution}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
