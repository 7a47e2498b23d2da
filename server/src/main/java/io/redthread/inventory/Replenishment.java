package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * A picking bin that is to be filled up (补货任务), and where the goods lie.
 *
 * @param warehouse where
 * @param into the picking bin
 * @param intoCode its code
 * @param sku what
 * @param name its Chinese name
 * @param held what lies in it and nobody is sent for
 * @param wanted how much is to be brought
 * @param ordered how much orders wait for that no picking bin has; above zero it is urgent
 * @param from the bin it is taken from first; absent when no storage bin has any
 */
public record Replenishment(
        WarehouseId warehouse,
        LocationId into,
        String intoCode,
        Sku sku,
        String name,
        Quantity held,
        Quantity wanted,
        Quantity ordered,
        Optional<Source> from) {

    /** The same with its name. */
    Replenishment named(String known) {
        return new Replenishment(warehouse, into, intoCode, sku, known, held, wanted, ordered, from);
    }

    /**
     * Goods in a storage bin.
     *
     * @param bin the bin
     * @param code its code
     * @param lot which lot, where the item is kept in lots
     * @param quantity how much of it is to be taken
     */
    public record Source(LocationId bin, String code, Optional<String> lot, Quantity quantity) {}
}
