import { useI18n } from '@/i18n';
import { ToneIcon, type Status } from './tone';
import './marks.css';

/** The state of a document: icon and word on its tone. Urgency is the ClockChip's job. */
export function StatusTag({ status }: { status: Status | undefined }) {
  const { pick } = useI18n();
  if (!status) return null;
  return (
    <span className={`rt-tag rt-tag-${status.tone}`}>
      <ToneIcon tone={status.tone} />
      {pick(status)}
    </span>
  );
}
