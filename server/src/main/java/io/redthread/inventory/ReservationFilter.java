package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which reservations a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param sku exactly these goods
 * @param warehouse only there
 * @param state only in that state; open when absent and no document is named
 * @param documentKind with {@code documentId}: for whom
 * @param documentId with {@code documentKind}: for whom
 */
public record ReservationFilter(
        @Nullable String sku,
        @Nullable WarehouseId warehouse,
        @Nullable ReservationState state,
        @Nullable String documentKind,
        @Nullable Long documentId) {}
