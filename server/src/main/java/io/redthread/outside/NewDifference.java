package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A difference that was just found.
 *
 * @param warehouse where
 * @param kind in what
 * @param goods of which goods
 * @param announced what was announced, or is on the books
 * @param reported what the partner says
 * @param instruction for which instruction
 * @param document number of its document, or empty
 * @param report the partner's number of the report
 */
public record NewDifference(
        WarehouseId warehouse,
        DifferenceKind kind,
        Goods goods,
        BigDecimal announced,
        BigDecimal reported,
        @Nullable InstructionId instruction,
        String document,
        String report) {

    /**
     * Goods as partners name them.
     *
     * @param sku what
     * @param lot which lot, blank where they are kept in none
     */
    public record Goods(Sku sku, String lot) implements Comparable<Goods> {
        @Override
        public int compareTo(Goods other) {
            var bySku = sku.compareTo(other.sku);
            return bySku == 0 ? lot.compareTo(other.lot) : bySku;
        }
    }
}
