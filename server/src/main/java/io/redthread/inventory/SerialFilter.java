package io.redthread.inventory;

import io.redthread.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces a list shows; absent parts do not restrict.
 *
 * @param q begin of a serial number, or an order's or document's number
 * @param sku only these goods
 * @param state only in that state
 * @param warehouse only there
 * @param owner {@code own} for goods of ours, or the id of the partner whose they are
 */
public record SerialFilter(
        @Nullable String q,
        @Nullable Sku sku,
        @Nullable SerialState state,
        @Nullable WarehouseId warehouse,
        @Nullable String owner) {}
