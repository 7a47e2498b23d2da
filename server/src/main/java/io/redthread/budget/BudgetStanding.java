package io.redthread.budget;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Money;
import java.time.LocalDate;

/**
 * How an order meets one budget (预算占用情况).
 *
 * @param budget which
 * @param department whose
 * @param above name of that department where it stands above the order's; empty where it is the order's own
 * @param period month or quarter
 * @param startsOn its first day
 * @param category of which category; empty for all
 * @param amount the budget
 * @param committed promised before this order
 * @param spent gone before this order
 * @param order what this order takes of it
 */
public record BudgetStanding(
        BudgetId budget,
        DepartmentId department,
        String above,
        PeriodKind period,
        LocalDate startsOn,
        String category,
        Money amount,
        Money committed,
        Money spent,
        Money order) {

    /** What was left before this order; negative when it was passed already. */
    @JsonProperty
    public Money remaining() {
        return amount.minus(committed).minus(spent);
    }

    /** By how much this order passes it; zero when it stays within. */
    @JsonProperty
    public Money excess() {
        var excess = order.minus(remaining());
        return excess.isPositive() ? excess : Money.zero(order.currency());
    }
}
