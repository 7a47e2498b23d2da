package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which goods that wait to be put away a list shows; absent parts do not restrict.
 *
 * @param q begin of the SKU, words of the name, or begin of the receiving place's code
 * @param warehouse only there
 * @param sku only this item
 */
public record PutawayFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable String sku) {}
