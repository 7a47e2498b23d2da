package io.redthread.budget;

import io.redthread.kernel.Id;

/** Id of a budget (预算). */
public record BudgetId(long value) implements Id {}
