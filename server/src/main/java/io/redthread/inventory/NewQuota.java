package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A quota to open.
 *
 * @param shop an opaque key of the shop
 * @param warehouse where the goods stand
 * @param sku what
 * @param quantity how much, in the SKU's base unit
 */
public record NewQuota(long shop, WarehouseId warehouse, Sku sku, BigDecimal quantity) {}
