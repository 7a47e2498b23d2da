package io.redthread.inventory;

import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Goods of a bin in a stock count.
 *
 * @param lineNo from 1
 * @param bin where
 * @param binCode that bin's code
 * @param sku what
 * @param name its Chinese name
 * @param lot which lot, where the item is kept in lots
 * @param uom base unit of the amounts
 * @param found whether somebody found it where the books had nothing
 * @param booked what the books said when it was counted; absent before, and hidden from who counts blind
 * @param counted what was counted
 * @param rounds how often it was counted
 * @param countedAt when last
 * @param countedBy by whom
 * @param posted whether its difference is in the ledger
 */
public record StockCountLine(
        int lineNo,
        LocationId bin,
        String binCode,
        Sku sku,
        String name,
        Optional<String> lot,
        Uom uom,
        boolean found,
        Optional<BigDecimal> booked,
        Optional<BigDecimal> counted,
        int rounds,
        Optional<Instant> countedAt,
        Optional<String> countedBy,
        boolean posted) {

    /** Counted less booked; 0 before it is counted. */
    public BigDecimal difference() {
        return counted.flatMap(it -> booked.map(it::subtract)).orElse(BigDecimal.ZERO);
    }

    /** The same without what the books say. */
    StockCountLine blind() {
        return new StockCountLine(
                lineNo,
                bin,
                binCode,
                sku,
                name,
                lot,
                uom,
                found,
                Optional.empty(),
                counted,
                rounds,
                countedAt,
                countedBy,
                posted);
    }

    /** The same with its name. */
    StockCountLine named(String known) {
        return new StockCountLine(
                lineNo, bin, binCode, sku, known, lot, uom, found, booked, counted, rounds, countedAt, countedBy,
                posted);
    }
}
