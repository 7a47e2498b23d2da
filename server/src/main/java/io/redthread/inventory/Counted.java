package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody counted of goods in a bin.
 *
 * @param bin where
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param amount how much, in the item's base unit; 0 when nothing is there, at most three decimals
 */
public record Counted(LocationId bin, Sku sku, Optional<String> lot, BigDecimal amount) {

    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.999");

    /** Refuses less than nothing, and what no quantity can be. */
    public Counted {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > DECIMALS || amount.compareTo(LARGEST) > 0) {
            throw InvalidInput.of("/amount", amount.toPlainString(), "counted-out-of-range");
        }
    }
}
