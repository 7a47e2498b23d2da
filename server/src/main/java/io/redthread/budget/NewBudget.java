package io.redthread.budget;

import io.redthread.kernel.Money;

/**
 * A budget to be set up (新预算).
 *
 * @param key whose, when, of what
 * @param amount in the company's currency; not negative
 */
public record NewBudget(BudgetKey key, Money amount) {}
