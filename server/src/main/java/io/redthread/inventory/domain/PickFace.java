package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import java.math.BigDecimal;

/**
 * A picking bin with its bounds and what it holds of its goods.
 *
 * @param warehouse where
 * @param bin the bin
 * @param code its code
 * @param sku what
 * @param uom the SKU's unit in stock; empty where there is none
 * @param least below this, it is filled up
 * @param most it is filled up to this
 * @param held how much of it lies there
 * @param free held − pinned
 * @param unpinned what orders have reserved in the warehouse and no bin is pinned for yet
 */
public record PickFace(
        WarehouseId warehouse,
        LocationId bin,
        String code,
        String sku,
        String uom,
        BigDecimal least,
        BigDecimal most,
        BigDecimal held,
        BigDecimal free,
        BigDecimal unpinned) {}
