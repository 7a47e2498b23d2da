package io.redthread.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.PeriodKind;
import io.redthread.identity.DepartmentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What must hold for any amounts. */
class ReckoningProperties {

    @Property
    void within_is_zero_and_over_is_at_least_one(
            @ForAll @LongRange(min = 1, max = 1_000_000_00L) long budget,
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long held,
            @ForAll @LongRange(min = 1, max = 1_000_000_00L) long order) {
        var over = Reckoning.overBasisPoints(balance(budget, held).standing(yuan(order), ""));

        assertThat(over > 0).isEqualTo(held + order > budget);
    }

    @Property
    void passing_the_severe_limit_and_passing_the_ceiling_are_the_same(
            @ForAll @LongRange(min = 100_00, max = 1_000_000_00L) long budget,
            @ForAll @LongRange(min = 1, max = 3_000_000_00L) long order) {
        var balance = balance(budget, 0);
        var ceiling = Reckoning.ceiling(balance.standing(yuan(order), "").amount(), 2_000);

        var over = Reckoning.overBasisPoints(balance.standing(yuan(order), ""));

        assertThat(over > 2_000).isEqualTo(yuan(order).compareTo(ceiling.amount()) > 0);
    }

    private static Balance balance(long budget, long held) {
        var key = new BudgetKey(new DepartmentId(1), PeriodKind.MONTH, LocalDate.of(2026, 11, 1), "");
        return new Balance(new BudgetId(1), key, yuan(budget), yuan(held), BigDecimal.ZERO, yuan(budget * 2));
    }

    private static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
