package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a customer's return (销售退货). */
public record ReturnId(long value) implements Id {}
