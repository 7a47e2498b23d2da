import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ToneIcon } from '@/ui/tone';
import { begin, practicePath, runPath, type Run } from './practice';

/** The score, and every move with what was right: the wrong ones in full. */
export function PracticeScore({ run }: { run: Run }) {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const wrong = run.done.filter(({ right }) => !right);
  const traps = run.done.filter(({ trap }) => trap !== null);

  async function again() {
    try {
      const { id } = await begin(run.standard, run.department);
      void navigate(runPath(id));
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <>
      <p className="practice-score">
        {fmt.integer(run.score ?? 0)}
        <small>/100</small>
      </p>
      <p className={run.passed ? 'practice-right practice-verdict' : 'rt-pda-line'} role="status">
        {run.passed && <ToneIcon tone="ok" size={18} />}
        {t(run.passed ? 'process.practice.passed' : 'process.practice.failed', {
          mark: fmt.integer(run.passMark),
        })}
      </p>
      <p className="rt-muted">
        {t('process.practice.summary', {
          right: fmt.integer(run.done.length - wrong.length),
          all: fmt.integer(run.done.length),
          seen: fmt.integer(traps.filter(({ right }) => right).length),
          traps: fmt.integer(traps.length),
        })}
      </p>
      {wrong.length > 0 && <h2>{t('process.practice.toLearn')}</h2>}
      <ul className="practice-done">
        {wrong.map((one) => (
          <li key={one.move}>
            <strong>
              {one.number} · {pick(one.node)}
              {one.trap && ` · ${pick(one.trap)}`}
            </strong>
            <span>{pick(one.why)}</span>
          </li>
        ))}
      </ul>
      <Refusal error={error} />
      <footer className="rt-pda-acts">
        <Button size="large" onClick={() => void again()}>
          {t('process.practice.again')}
        </Button>
        <Button size="large" onClick={() => void navigate(practicePath)}>
          {t('process.practice.leave')}
        </Button>
      </footer>
    </>
  );
}
