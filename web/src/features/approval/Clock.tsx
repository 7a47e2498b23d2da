import { useI18n } from '@/i18n';
import type { Detail } from './model';

/** Until when the present step has time, and what happens at half of it and at its end. */
export function Clock({ approval }: { approval: Detail['approval'] }) {
  const { t, fmt } = useI18n();
  const step = approval.steps.find(({ state }) => state === 'active');
  if (!step?.dueAt) return null;
  const at = fmt.dateTime(step.dueAt);
  return (
    <p className="rt-muted">
      {t(approval.urgent ? 'approval.clock.urgent' : 'approval.clock.ordinary', { at })}
    </p>
  );
}
