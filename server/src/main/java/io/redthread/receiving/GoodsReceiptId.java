package io.redthread.receiving;

import io.redthread.kernel.Id;

/** Id of a goods receipt (收货单). */
public record GoodsReceiptId(long value) implements Id {}
