package io.redthread.inventory;

import io.redthread.kernel.Sku;

/**
 * What a warehouse held at a past moment.
 *
 * @param warehouse where
 * @param sku what
 * @param lot which lot; empty for goods kept without
 * @param onHand how much, in the SKU's base unit
 */
public record StockThen(WarehouseId warehouse, Sku sku, String lot, String onHand) {}
