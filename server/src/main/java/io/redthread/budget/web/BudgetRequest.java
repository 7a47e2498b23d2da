package io.redthread.budget.web;

import io.redthread.budget.BudgetKey;
import io.redthread.budget.NewBudget;
import io.redthread.budget.PeriodKind;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A budget to be set up.
 *
 * @param department whose
 * @param period month or quarter
 * @param startsOn any day of it
 * @param category of which category; absent or empty for all
 * @param amount in yuan
 */
record BudgetRequest(
        @Nullable DepartmentId department,
        @Nullable PeriodKind period,
        @Nullable LocalDate startsOn,
        @Nullable String category,
        @Nullable BigDecimal amount) {

    NewBudget budget() {
        return new NewBudget(
                new BudgetKey(
                        Given.value("/department", department),
                        Given.value("/period", period),
                        Given.value("/startsOn", startsOn),
                        category == null ? "" : category.strip()),
                new Money(Given.value("/amount", amount), CompanyCurrency.CNY));
    }
}
