package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;

/**
 * Goods in a bin of a storage zone that nobody is sent for.
 *
 * @param warehouse where
 * @param bin the bin
 * @param code its code
 * @param sku what
 * @param lot which lot; empty for goods kept without
 * @param free on hand − pinned
 */
public record BulkBin(WarehouseId warehouse, LocationId bin, String code, String sku, String lot, BigDecimal free) {}
