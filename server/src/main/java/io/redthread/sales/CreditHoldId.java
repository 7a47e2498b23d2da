package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a wait for room on a credit account (信用冻结). */
public record CreditHoldId(long value) implements Id {}
