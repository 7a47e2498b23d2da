import type { I18n } from '@/i18n';
import type { RouteStop } from '@/ui/route/Route';
import { stepStatus, type Step } from './model';

/** A step as the route shows it: who took it, or who may. */
export function stopOf(step: Step, { pick, t }: Pick<I18n, 'pick' | 't'>): RouteStop {
  const status = stepStatus[step.state];
  const open = step.persons.filter(({ state }) => state === 'open' || state === 'planned');
  const names = step.endedBy
    ? step.endedBy.name
    : (open.length > 0 ? open : step.persons).map(({ who }) => who.name).join(' / ');
  const notes: string[] = [];
  if (step.onBehalfOf) notes.push(t('approval.behalf', { name: step.onBehalfOf.name }));
  if (step.addedBy) notes.push(t('approval.addedBy', { name: step.addedBy.name }));
  if (step.escalations > 0) notes.push(t('approval.escalated', { n: step.escalations }));
  if (step.overdueAtTop) notes.push(t('approval.atTop'));
  if (step.allOf && step.persons.length > 1) notes.push(t('approval.allOf'));
  return {
    key: step.id,
    role: pick({ zh: step.nameZh, en: step.nameEn }),
    who: names,
    tone: step.overdueAtTop ? 'overdue' : status.tone,
    state: pick(status),
    dueAt: step.dueAt,
    doneAt: step.state === 'dropped' ? null : step.endedAt,
    reasons: step.reasons.map(
      ({ textZh, textEn, version }) => `${pick({ zh: textZh, en: textEn })} · v${version}`,
    ),
    opinion: step.opinion,
    notes,
  };
}
