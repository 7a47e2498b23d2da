import type { I18n } from '@/i18n';
import type { RibbonStep } from '@/ui/thread/ThreadRibbon';
import type { Standing } from './model';

/** The standard's nodes as the ribbon shows them: behind, here, to come. */
export function ribbonSteps(standing: Standing, pick: I18n['pick'], now: number): RibbonStep[] {
  const here = standing.steps.findIndex(({ code }) => code === standing.node);
  return standing.steps.map(({ code, title }, index) => ({
    id: code,
    title: pick(title),
    state:
      standing.state === 'done' || index < here
        ? 'done'
        : index > here
          ? 'expected'
          : stateHere(standing, now),
  }));
}

function stateHere({ state, dueAt }: Standing, now: number): RibbonStep['state'] {
  if (state === 'cancelled' || state === 'held') return 'stopped';
  if (state === 'exception') return 'exception';
  return Date.parse(dueAt) < now ? 'overdue' : 'now';
}
