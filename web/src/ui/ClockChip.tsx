import { useI18n } from '@/i18n';
import { clockOf } from './clock';
import { ToneIcon } from './tone';
import { useNow } from './useNow';
import './marks.css';

interface ClockChipProps {
  dueAt: string | null | undefined;
  /** The time allowed in all; makes "soon" its last quarter. */
  limitSeconds?: number;
  /** When the work was finished: the clock stands still. */
  doneAt?: string | null;
}

/** How urgent: time left or time late. Says nothing where there is no deadline. */
export function ClockChip({ dueAt, limitSeconds, doneAt }: ClockChipProps) {
  const { fmt } = useI18n();
  const now = useNow();
  if (!dueAt) return null;
  const { left, tone } = clockOf(dueAt, doneAt ? Date.parse(doneAt) : now, limitSeconds);
  const shown = doneAt && tone !== 'overdue' ? 'ok' : tone;
  return (
    <time className={`rt-chip rt-chip-${shown}`} dateTime={dueAt} title={fmt.fullDateTime(dueAt)}>
      {(shown !== 'ok' || doneAt) && <ToneIcon tone={shown} size={12} />}
      {fmt.left(left)}
    </time>
  );
}
