package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a stock count (盘点单). */
public record StockCountId(long value) implements Id {}
