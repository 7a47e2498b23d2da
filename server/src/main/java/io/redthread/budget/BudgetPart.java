package io.redthread.budget;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Money;

/**
 * What one department has promised and spent of a budget (其中:下级部门). In the company's currency.
 *
 * @param department which: the budget's own, or one below it
 * @param name what it is called
 * @param own whether it is the budget's own
 * @param committed promised
 * @param spent gone
 */
public record BudgetPart(DepartmentId department, String name, boolean own, Money committed, Money spent) {}
