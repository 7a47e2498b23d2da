package io.redthread.inventory.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;

/**
 * What a balance of a warehouse is kept for.
 *
 * @param sku what
 * @param warehouse where
 * @param lot which lot; empty for goods kept without
 */
public record StockKey(Sku sku, WarehouseId warehouse, String lot) {}
