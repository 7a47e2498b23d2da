package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import org.jspecify.annotations.Nullable;

/**
 * Which goods that go back to their supplier a list shows; absent parts do not restrict.
 *
 * @param q the beginning of the note's number, of the receipt's or of the order's, or an SKU or a lot
 * @param sent those that have left, or those that wait
 * @param warehouse only those of that warehouse
 */
public record SupplierReturnFilter(
        @Nullable String q,
        @Nullable Boolean sent,
        @Nullable WarehouseId warehouse) {}
