package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What somebody counted of goods in a bin.
 *
 * @param bin where
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param amount how much, in the item's base unit; 0 when nothing is there, at most three decimals
 * @param serials the numbers of its pieces, where they were scanned; none where a quantity was typed
 */
public record Counted(LocationId bin, Sku sku, Optional<String> lot, BigDecimal amount, List<String> serials) {

    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.999");

    /** A quantity without serial numbers. */
    public Counted(LocationId bin, Sku sku, Optional<String> lot, BigDecimal amount) {
        this(bin, sku, lot, amount, List.of());
    }

    /** Refuses less than nothing, and what no quantity can be. */
    public Counted {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > DECIMALS || amount.compareTo(LARGEST) > 0) {
            throw InvalidInput.of("/amount", amount.toPlainString(), "counted-out-of-range");
        }
        serials = List.copyOf(serials);
    }
}
