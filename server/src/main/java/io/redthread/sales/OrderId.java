package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a sales order (销售订单). */
public record OrderId(long value) implements Id {}
