package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a reminder to stock up (备货提醒). */
public record StockUpId(long value) implements Id {}
