import type { I18n } from '@/i18n';
import type { Tone } from '@/ui/tone';
import type { Figure, Kpi } from './model';

/** A figure in the unit of its KPI: 99.8%, 1小时30分, 4.3分. */
export function said(
  { t, fmt }: Pick<I18n, 't' | 'fmt'>,
  kpi: Kpi,
  value: string | number | null | undefined,
): string {
  if (value === null || value === undefined) return '—';
  switch (kpi.unit) {
    case 'percent':
      return fmt.percent(Number(value) / 100, 2);
    case 'minutes':
      return fmt.duration(Number(value) * 60);
    case 'score':
      return t('performance.score', { n: fmt.amount(Number(value), 2) });
    case 'count':
      return fmt.amount(Number(value), 2);
  }
}

/** How loud a figure is: met, missed, or nothing to say. */
export const toneOf = ({ met }: Figure): Tone | undefined =>
  met === null || met === undefined ? undefined : met ? 'ok' : 'overdue';

/** The number a chart draws: percent and points as they are, minutes as minutes. */
export const drawn = (value: string | number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(Number(value) * 100) / 100;
