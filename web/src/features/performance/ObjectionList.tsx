import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useCan, useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { Who } from '@/ui/Who';
import { AnswerObjection } from './AnswerObjection';
import { useKpis, useObjections, type Objection } from './model';
import { objectionStatus } from './status';

/** Objections to figures: one's own, and those one may answer. */
export function ObjectionList() {
  const { t, fmt, pick } = useI18n();
  const { data, error, refetch } = useObjections();
  const { data: kpis = [] } = useKpis();
  const { data: session } = useSession();
  const answers = useCan()('performance.people');
  const [answering, setAnswering] = useState<Objection>();
  return (
    <section className="rt-performance-box">
      <h2>{t('performance.objection.list')}</h2>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.items.length === 0 && <p className="rt-muted">{t('performance.objection.none')}</p>}
      <ul className="rt-performance-list">
        {data?.items.map((it) => {
          const kpi = kpis.find(({ code }) => code === it.kpi);
          return (
            <li key={it.id}>
              <p>
                <StatusTag status={objectionStatus[it.state]} /> <Who of={it.person} />{' '}
                {kpi && pick(kpi.name)}{' '}
                <span className="rt-muted">
                  {fmt.date(it.fromDay)} – {fmt.date(it.toDay)} ·{' '}
                  {it.facts.length > 0
                    ? t('performance.objection.facts', { n: fmt.integer(it.facts.length) })
                    : t('performance.objection.whole')}
                </span>
              </p>
              <p>{it.reason}</p>
              {it.answer && (
                <p className="rt-muted">
                  <Who of={it.answeredBy} /> {fmt.dateTime(it.answeredAt)} — {it.answer}
                </p>
              )}
              {answers && it.state === 'open' && it.person !== session?.person.username && (
                <Button size="small" onClick={() => setAnswering(it)}>
                  {t('performance.objection.answer')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {answering && (
        <AnswerObjection objection={answering} onClose={() => setAnswering(undefined)} />
      )}
    </section>
  );
}
