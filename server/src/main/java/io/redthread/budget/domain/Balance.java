package io.redthread.budget.domain;

import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.BudgetStanding;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import java.math.BigDecimal;

/**
 * A budget's row as it stands.
 *
 * @param id which
 * @param key whose, when, of what
 * @param amount the budget
 * @param committed promised
 * @param spent gone
 * @param ceiling how much may be promised and spent
 */
public record Balance(
        BudgetId id, BudgetKey key, BigDecimal amount, BigDecimal committed, BigDecimal spent, BigDecimal ceiling) {

    /** The same after that much more was promised. */
    public Balance committing(BigDecimal more) {
        return new Balance(id, key, amount, committed.add(more), spent, ceiling);
    }

    /** The same after that change of what is promised and spent. */
    Balance after(Change change) {
        return new Balance(id, key, amount, committed.add(change.committed()), spent.add(change.spent()), ceiling);
    }

    /** Whether it stands above that department, so that documents of a department below meet it. */
    boolean isAbove(DepartmentId department) {
        return !key.department().equals(department);
    }

    /** How an order of that size meets it; what its department is called where it stands above the order's. */
    public BudgetStanding standing(BigDecimal order, String above) {
        return new BudgetStanding(
                id,
                key.department(),
                above,
                key.period(),
                key.startsOn(),
                key.category(),
                money(amount),
                money(committed),
                money(spent),
                money(order));
    }

    /** Whether that much more would pass the ceiling. */
    public boolean refuses(BigDecimal more) {
        return committed.add(spent).add(more).compareTo(ceiling) > 0;
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount, CompanyCurrency.CNY);
    }
}
