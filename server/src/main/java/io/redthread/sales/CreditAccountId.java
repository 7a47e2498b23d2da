package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a credit account (信用账户). */
public record CreditAccountId(long value) implements Id {}
