import { Button } from 'antd';
import { isStatus, problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { ToneIcon } from './tone';
import { useWho } from './useWho';
import './refusal.css';

interface Change {
  field: string;
  was: string;
  is: string;
}

interface ConflictProps {
  error: unknown;
  /** What a field is called; its path when left out. */
  label?: (field: string) => string;
  /** Takes the other's version and forgets what was typed. */
  onTheirs: () => void;
  /** Saves what was typed over the version that is there now. */
  onMine: (version: number) => void;
}

/** Whether somebody else saved in between, so that {@link Conflict} says it. */
export function isConflict(error: unknown): boolean {
  return isStatus(error, 409) && typeof problemOf(error)['version'] === 'number';
}

/** Somebody else saved the same thing: what they changed, and the two ways on. */
export function Conflict({ error, label = (field) => field, onTheirs, onMine }: ConflictProps) {
  const { t, fmt } = useI18n();
  const who = useWho();
  if (!isConflict(error)) return null;
  const problem = problemOf(error);
  const changes = (problem['changes'] ?? []) as Change[];
  return (
    <section className="rt-refusal rt-refusal-failed" role="alert">
      <ToneIcon tone="exception" size={18} />
      <div className="rt-refusal-text">
        <strong>
          {t('ui.conflict.title', {
            who: who(String(problem['changedBy'])),
            at: fmt.dateTime(String(problem['changedAt'])),
          })}
        </strong>
        <ul>
          {changes.map(({ field, was, is }) => (
            <li key={field}>
              {label(field)}: <del>{was || '—'}</del> → <ins>{is || '—'}</ins>
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={onTheirs}>{t('ui.conflict.theirs')}</Button>
      <Button onClick={() => onMine(Number(problem['version']))}>{t('ui.conflict.mine')}</Button>
    </section>
  );
}
