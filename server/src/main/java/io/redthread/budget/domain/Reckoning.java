package io.redthread.budget.domain;

import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.BudgetStanding;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How far an order passes budgets: (promised + spent + order) ÷ budget − 1, of the worst (decision C13, C14). */
public final class Reckoning {

    /** What a budget of nothing is passed by: more than any limit. */
    public static final int BEYOND = 10_000_000;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private Reckoning() {}

    /** In hundredths of a percent, rounded up, so that one cent over is over; 0 when within. */
    public static int overBasisPoints(BudgetStanding standing) {
        var excess = standing.excess();
        if (!excess.isPositive()) {
            return 0;
        }
        if (!standing.amount().isPositive()) {
            return BEYOND;
        }
        return excess.amount()
                .multiply(WHOLE)
                .divide(standing.amount().amount(), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(BEYOND))
                .intValueExact();
    }

    /** The answer to an ask that meets these budgets. */
    public static BudgetAnswer answer(Collection<BudgetStanding> standings) {
        if (standings.isEmpty()) {
            return BudgetAnswer.UNCHECKED;
        }
        List<BudgetStanding> worstFirst = standings.stream()
                .sorted(Comparator.comparing(Reckoning::overBasisPoints)
                        .reversed()
                        .thenComparing(one -> one.remaining().minus(one.order())))
                .toList();
        return new BudgetAnswer(overBasisPoints(worstFirst.getFirst()), worstFirst);
    }

    /** How much may be promised and spent of a budget of that amount. */
    public static Money ceiling(Money amount, int severeBasisPoints) {
        var factor = BigDecimal.valueOf(severeBasisPoints).add(WHOLE).divide(WHOLE, 4, RoundingMode.UNNECESSARY);
        return new Money(amount.amount().multiply(factor).setScale(2, RoundingMode.DOWN), amount.currency());
    }
}
