package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import org.jspecify.annotations.Nullable;

/**
 * Which goods that wait to be judged a list shows; absent parts do not restrict.
 *
 * @param q the beginning of the receipt's number or of the order's, the delivery note, an SKU or a lot
 * @param warehouse only those of that warehouse
 */
public record HeldFilter(@Nullable String q, @Nullable WarehouseId warehouse) {}
