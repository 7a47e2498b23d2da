package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which custody notes a list shows; absent parts do not restrict.
 *
 * @param q begin of a number, or the owner's own number
 * @param kind only of that kind
 * @param warehouse out of it or into it
 */
public record CustodyFilter(
        @Nullable String q,
        @Nullable CustodyKind kind,
        @Nullable WarehouseId warehouse) {}
