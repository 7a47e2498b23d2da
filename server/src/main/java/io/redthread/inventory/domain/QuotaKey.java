package io.redthread.inventory.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;

/**
 * Whose quota of what, where.
 *
 * @param shop an opaque key
 * @param warehouse where the goods stand
 * @param sku what
 */
public record QuotaKey(long shop, WarehouseId warehouse, Sku sku) {}
