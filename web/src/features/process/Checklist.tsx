import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { tick, useRefresh } from './exceptions';
import type { ExceptionView } from './model';

/** The handling steps of an exception, ticked off one by one, with who did what. */
export function Checklist({ view }: { view: ExceptionView }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const may = useCan()('sales.exception.handle') && view.exception.state === 'open';
  const done = view.steps.filter(({ doneAt }) => doneAt).length;

  async function set(step: string, on: boolean) {
    try {
      await tick(view.exception.id, step, on);
      setError(null);
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <section>
      <h3>
        {t('process.exceptions.steps')}{' '}
        <span className="rt-muted rt-number">
          {done}/{view.steps.length}
        </span>
      </h3>
      <Refusal error={error} />
      <ol className="process-steps">
        {view.steps.map(({ text, doneAt, doneBy }) => (
          <li key={text.zh}>
            <Checkbox
              checked={Boolean(doneAt)}
              disabled={!may}
              onChange={({ target }) => void set(text.zh, target.checked)}
            >
              {pick(text)}
              {doneAt && (
                <small className="rt-muted">
                  {' '}
                  {who(doneBy)} {fmt.dateTime(doneAt)}
                </small>
              )}
            </Checkbox>
          </li>
        ))}
      </ol>
    </section>
  );
}
