package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * A bin that holds goods.
 *
 * @param sku what
 * @param lot which lot; empty for goods kept without
 * @param warehouse in which warehouse
 * @param bin the bin
 * @param code the bin's code
 * @param zoneId its zone
 * @param zone what its zone is for
 * @param walkOrder its place on the picker's way
 * @param free on hand − pinned
 */
public record HoldingBin(
        String sku,
        String lot,
        WarehouseId warehouse,
        LocationId bin,
        String code,
        ZoneId zoneId,
        ZoneKind zone,
        int walkOrder,
        BigDecimal free) {

    /** The warehouse's balance it is part of. */
    StockKey key() {
        return new StockKey(new Sku(sku), warehouse, lot);
    }
}
