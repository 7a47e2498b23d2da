import type { I18n } from '@/i18n';
import type { VersionHead } from './model';

/** Shipped versions count from the beginning of time. */
export const shippedAt = (at: string | null | undefined) => !at || Date.parse(at) <= 0;

/** 11-25 00:00 – 12-01 00:00; open ends in words. */
export function showPeriod(head: VersionHead, { t, fmt }: Pick<I18n, 't' | 'fmt'>): string {
  if (head.state === 'draft') return t('rules.notYet');
  if (shippedAt(head.effectiveFrom) && !head.effectiveUntil) return t('rules.ever');
  const from = shippedAt(head.effectiveFrom)
    ? t('rules.sinceStart')
    : fmt.dateTime(head.effectiveFrom);
  const until = head.effectiveUntil ? fmt.dateTime(head.effectiveUntil) : t('rules.open');
  return `${from} – ${until}`;
}

/** Who did something; the program itself has no name of its own. */
export const whoOf = ({ by, name }: VersionHead['saved'], t: I18n['t']): string =>
  by === 'system' ? t('ui.system') : name;
