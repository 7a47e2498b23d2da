import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { handOver, useRefresh } from './exceptions';
import type { ExceptionRow } from './model';
import { departmentName } from './words';

/** The hand-over of an exception: until when, by whom it was done, and how far up it went because it was not. */
export function HandOver({ row }: { row: ExceptionRow }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const refresh = useRefresh();
  const [ask, question] = useAsk();
  const [error, setError] = useState<unknown>(null);
  const can = useCan();
  if (!row.handoverDueAt) return null;
  const may =
    (can('process.work') || can('sales.exception.handle')) &&
    row.state === 'open' &&
    !row.handedOverAt;

  async function give() {
    const note = await ask({
      title: t('process.handover.title', { number: row.number }),
      label: t('process.handover.note'),
      ok: t('process.handover.act'),
    });
    if (note === null) return;
    try {
      await handOver(row.id, note);
      setError(null);
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <section>
      {question}
      <h3>{t('process.handover.heading')}</h3>
      <p className="process-marks">
        <ClockChip dueAt={row.handoverDueAt} doneAt={row.handedOverAt ?? row.resolvedAt} />
        <span>
          {row.handedOverAt
            ? t('process.handover.done', {
                by: who(row.handedOverBy),
                at: fmt.dateTime(row.handedOverAt),
              })
            : t('process.handover.open', { to: departmentName(t, row.ownerDepartment) })}
        </span>
        {row.escalations > 0 && (
          <span className="rt-muted">
            {t('process.handover.escalated', { n: row.escalations })}
          </span>
        )}
        <span className="rt-spring" />
        {may && <Button onClick={() => void give()}>{t('process.handover.act')}</Button>}
      </p>
      <Refusal error={error} />
    </section>
  );
}
