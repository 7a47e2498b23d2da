import { useI18n } from '@/i18n';
import { flags } from './status';

/** A platform flag: its shape, its number and its colour's tone, so that it needs no colour to be read. */
export function Flag({ flag, worded = false }: { flag: number; worded?: boolean }) {
  const { t, pick } = useI18n();
  const known = flags.find((one) => one.flag === flag);
  if (!known) return null;
  return (
    <span
      className={`sales-flag sales-flag-${known.tone}`}
      title={t('sales.flag.of', { colour: pick(known) })}
    >
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden>
        <path d="M4 14V2.5M4 3h8l-2 3 2 3H4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {known.flag}
      {worded && ` ${pick(known)}`}
    </span>
  );
}
