package io.redthread.inventory.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * So much is promised to a line from that lot in that warehouse.
 *
 * @param lineNo the document's line
 * @param warehouse where
 * @param rank its place in the preference, from 1
 * @param sku what
 * @param lot which lot; empty for goods kept without
 * @param amount how much
 */
public record Taking(int lineNo, WarehouseId warehouse, int rank, Sku sku, String lot, BigDecimal amount) {

    /** The balance it is taken from. */
    public StockKey key() {
        return new StockKey(sku, warehouse, lot);
    }
}
