import { Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '@/i18n';
import { rightScan, wrongScan } from '@/ui/pda/signal';
import { Refusal } from '@/ui/Refusal';
import { PracticeMove } from './PracticeMove';
import { PracticeScore } from './PracticeScore';
import { PracticeVerdict } from './PracticeVerdict';
import { answer, practicePath, useRun, type Done, type Given, type Run } from './practice';
import { departmentName } from './words';
import '@/ui/pda/pda.css';
import './process.css';
import './practice.css';

/** One practice, move by move: what is to do, what was right and why, the score at the end. */
export default function PracticeRunPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const { data, error, refetch } = useRun(id);
  const [verdict, setVerdict] = useState<Done | null>(null);
  const [flash, setFlash] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function give(move: number, given: Given) {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const run = await answer(id, move, given);
      const done = run.done.at(-1);
      client.setQueryData<Run>(['process', 'practice', 'run', id], run);
      const plain = done?.right === true && done.trap === null;
      setVerdict(plain ? null : (done ?? null));
      setFlash(plain ? done : null);
      if (done?.right) rightScan();
      else wrongScan();
      if (run.endedAt) void client.invalidateQueries({ queryKey: ['process', 'practice'] });
    } catch (thrown) {
      setFailed(thrown);
      await refetch();
    } finally {
      setBusy(false);
    }
  }

  if (!data)
    return (
      <section className="rt-pda">
        <Refusal error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton active />}
      </section>
    );
  return (
    <section className={`rt-pda practice-run${flash ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head practice-head">
        <Link to={practicePath}>{t('process.practice.title')}</Link>
        <span className="rt-muted">
          {t(`ui.standard.${data.scenario}`)} · {departmentName(t, data.department)}
        </span>
        <span className="rt-spring" />
        <span className="rt-number">
          {fmt.integer(data.answered)}/{fmt.integer(data.moves)}
        </span>
      </header>
      <Progress
        percent={Math.round((data.answered / data.moves) * 100)}
        showInfo={false}
        size="small"
      />
      <Refusal error={failed} />
      {verdict ? (
        <PracticeVerdict done={verdict} onNext={() => setVerdict(null)} />
      ) : data.next ? (
        <PracticeMove
          key={data.next.move}
          move={data.next}
          orders={data.orders}
          last={flash}
          busy={busy}
          onGive={(given) => void give(data.next?.move ?? 0, given)}
        />
      ) : (
        <PracticeScore run={data} />
      )}
    </section>
  );
}
