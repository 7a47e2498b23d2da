import { Button } from 'antd';
import { problemOf, type Problem } from '@/api/problem';
import { useI18n, type I18n } from '@/i18n';
import { fieldName } from './fieldName';
import { ToneIcon } from './tone';
import './refusal.css';

interface RefusalProps {
  /** What was thrown; nothing is shown for null. */
  error: unknown;
  /** Offered where trying again can help. */
  onRetry?: () => void;
  /** The way out: a button or link of the page. */
  action?: React.ReactNode;
}

/** The system's own "no" is the red line; a slip of input or of the network is not. */
export function isStopped(problem: Problem): boolean {
  return problem.status === 403 || (problem.status === 422 && !problem.errors?.length);
}

/** A problem as a sentence: what, why, the numbers, the way out. */
export function Refusal({ error, onRetry, action }: RefusalProps) {
  const i18n = useI18n();
  const { t } = i18n;
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  const stopped = isStopped(problem);
  const title = problem.status === 0 ? t('ui.problem.offline') : problem.title;
  const detail = problem.status === 0 ? t('ui.problem.offlineHint') : problem.detail;
  return (
    <section
      className={`rt-refusal ${stopped ? 'rt-refusal-stopped' : 'rt-refusal-failed'}`}
      role="alert"
    >
      <ToneIcon tone={stopped ? 'blocked' : 'overdue'} size={18} />
      <div className="rt-refusal-text">
        <strong>{stopped ? saidStopped(title, t) : title}</strong>
        {detail && detail !== title && <p>{detail}</p>}
        {problem.errors && (
          <ul>
            {problem.errors.map((one) => {
              const at = fieldName(one.pointer, i18n);
              return (
                <li key={one.pointer + one.detail}>
                  {at && <strong>{t('ui.problem.at', { at })}</strong>}
                  {one.detail} {one.remedy}
                </li>
              );
            })}
          </ul>
        )}
        {problem.status >= 500 && problem.traceId && (
          <p className="rt-muted">{t('ui.problem.trace', { trace: problem.traceId })}</p>
        )}
      </div>
      {action ?? <WayOut problem={problem} />}
      {onRetry && !stopped && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
    </section>
  );
}

/** Says once that it was stopped: many titles begin with that themselves. */
function saidStopped(title: string, t: I18n['t']): string {
  const word = t('ui.problem.stopped', { title: '' }).replace(/:\s*$/, '');
  return title.startsWith(word) ? title : t('ui.problem.stopped', { title });
}

/** The page that leads out of it, where the problem names one. */
function WayOut({ problem }: { problem: Problem }) {
  const { t } = useI18n();
  const { path } = problem;
  if (typeof path !== 'string' || !/^\/[a-z]/.test(path)) return null;
  return <Button href={path}>{t('ui.problem.wayOut')}</Button>;
}
