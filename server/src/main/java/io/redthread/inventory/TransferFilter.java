package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which transfer orders a list shows; absent parts do not restrict.
 *
 * @param q begin of the number
 * @param state only in that state
 * @param warehouse only out of or into that warehouse
 */
public record TransferFilter(
        @Nullable String q,
        @Nullable TransferState state,
        @Nullable WarehouseId warehouse) {}
