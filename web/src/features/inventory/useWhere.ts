import { useI18n } from '@/i18n';
import type { Explanation } from '@/ui/Why';
import type { PutawayTask } from './putaway';

/** Where goods should go in words, and why. */
export function useWhere() {
  const { t, fmt } = useI18n();
  return ({ proposal, waiting }: PutawayTask): { bin: string; why: Explanation } => {
    const { bin, rule, because, tried, quantity } = proposal;
    const facts = tried.map((one) => ({
      label: t(one.rule === 0 ? 'inventory.putaway.triedAll' : 'inventory.putaway.tried', {
        n: one.rule,
        bins: fmt.integer(one.bins),
      }),
      value:
        (['otherStorage', 'mixed', 'full'] as const)
          .filter((key) => one[key] > 0)
          .map((key) => t(`inventory.putaway.${key}`, { n: fmt.integer(one[key]) }))
          .join(' · ') || '✓',
    }));
    const by = rule ? t('inventory.putaway.byRule', { n: rule }) : t('inventory.putaway.noRule');
    const part = bin && Number(quantity) < Number(waiting.amount);
    return {
      bin: bin?.code ?? t('inventory.putaway.nowhere'),
      why: {
        rule: bin ? by : t('inventory.putaway.nowhere'),
        facts: [
          ...(because
            ? [{ label: bin?.code ?? '', value: t(`inventory.putaway.because.${because}`) }]
            : []),
          ...facts,
        ],
        nearest: part ? t('inventory.putaway.fits', { n: fmt.amount(quantity, 0) }) : undefined,
      },
    };
  };
}
