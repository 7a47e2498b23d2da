package io.redthread.budget;

import java.util.List;
import java.util.Optional;

/**
 * What the budgets say to an ask (预算校验结果).
 *
 * @param overBasisPoints by how much the worst budget is passed, in hundredths of a percent, rounded up; 0 when within
 * @param standings every budget the ask touches, the worst first; empty when there is none, so nothing was checked
 */
public record BudgetAnswer(int overBasisPoints, List<BudgetStanding> standings) {

    /** No budget covers it. */
    public static final BudgetAnswer UNCHECKED = new BudgetAnswer(0, List.of());

    /** Whether there was a budget to check against. */
    public boolean checked() {
        return !standings.isEmpty();
    }

    /** The budget that is passed most, or has least left. */
    public Optional<BudgetStanding> worst() {
        return standings.stream().findFirst();
    }
}
