package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which transfer orders a list shows; absent parts do not restrict.
 *
 * @param q begin of the number
 * @param state only in that state, by its word in the API
 * @param warehouse only out of or into that warehouse
 */
public record TransferFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable WarehouseId warehouse) {}
