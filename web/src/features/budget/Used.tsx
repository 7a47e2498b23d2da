import { useI18n } from '@/i18n';
import { LimitBar } from '@/ui/charts/NodeBars';
import { StatusTag } from '@/ui/StatusTag';
import { usedRatio, type Budget } from './model';
import { standings } from './status';

/** How much of a budget is used: a bar whose tick is the budget, and the share. */
export function Used({ budget }: { budget: Budget }) {
  const { fmt } = useI18n();
  const ratio = usedRatio(budget);
  return (
    <span className="rt-budget-used">
      <LimitBar ratio={ratio} />
      <span className="rt-number">{fmt.percent(ratio)}</span>
    </span>
  );
}

/** Within, near its end, or passed. */
export function Standing({ budget }: { budget: Budget }) {
  const ratio = usedRatio(budget) ?? 0;
  const standing = ratio > 1 ? 'passed' : ratio > 0.9 ? 'near' : 'within';
  return <StatusTag status={standings[standing]} />;
}
