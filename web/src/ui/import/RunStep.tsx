import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import { followWork } from '../longWork';
import type { ImportPort, ImportRun } from './types';

interface RunStepProps {
  title: string;
  port: ImportPort;
  run: ImportRun;
  /** Done, cancelled or failed: the figures tell. */
  onEnd: () => void;
  onError: (error: unknown) => void;
}

const pace = 1_000;

/** How far it is; the work goes on at the server, whatever becomes of this page. */
export function RunStep({ title, port, run, onEnd, onError }: RunStepProps) {
  const { t, fmt } = useI18n();
  const [state, setState] = useState(run);
  const latest = useRef({ onEnd, onError });
  useEffect(() => {
    latest.current = { onEnd, onError };
  });
  useEffect(() => {
    followWork({ id: run.runId, title }, () => port.progress(run.runId));
  }, [port, run.runId, title]);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      try {
        const next = await port.progress(run.runId);
        if (gone) return;
        setState(next);
        if (next.state === 'running') timer = setTimeout(() => void ask(), pace);
        else latest.current.onEnd();
      } catch (error) {
        if (gone) return;
        latest.current.onError(error);
        timer = setTimeout(() => void ask(), pace * 5);
      }
    }
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [port, run.runId]);

  const { done, total, rowsPerSecond } = state;
  const left = rowsPerSecond ? (total - done) / rowsPerSecond : undefined;
  return (
    <div className="rt-import-run">
      <Progress percent={total > 0 ? Math.floor((done / total) * 100) : 0} status="normal" />
      <p className="rt-number">
        {[
          t('ui.import.progress', { done: fmt.integer(done), total: fmt.integer(total) }),
          rowsPerSecond && t('ui.import.rate', { rate: fmt.integer(Math.round(rowsPerSecond)) }),
          left !== undefined && t('ui.import.left', { time: fmt.duration(left) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Button onClick={() => port.cancel(run.runId).catch(onError)}>{t('ui.import.stop')}</Button>
    </div>
  );
}
