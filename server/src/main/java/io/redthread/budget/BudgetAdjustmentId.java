package io.redthread.budget;

import io.redthread.kernel.Id;

/** Id of a budget adjustment (预算调整单). */
public record BudgetAdjustmentId(long value) implements Id {}
