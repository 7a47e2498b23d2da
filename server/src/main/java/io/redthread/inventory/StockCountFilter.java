package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which stock counts a list shows; absent parts do not restrict.
 *
 * @param q begin of the number
 * @param state only in that state
 * @param warehouse only in that warehouse
 */
public record StockCountFilter(
        @Nullable String q,
        @Nullable StockCountState state,
        @Nullable WarehouseId warehouse) {}
