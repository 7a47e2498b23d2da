package io.redthread.inventory.events;

import io.redthread.inventory.WarehouseId;

/**
 * A warehouse was opened, closed or opened again.
 *
 * @param warehouse which
 */
public record WarehousesChanged(WarehouseId warehouse) {}
