package io.redthread.purchasing;

import io.redthread.kernel.Id;

/** Id of a purchase order (采购订单). */
public record PurchaseOrderId(long value) implements Id {}
