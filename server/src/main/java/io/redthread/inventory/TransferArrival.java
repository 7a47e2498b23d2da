package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;

/**
 * What came of a transfer order's line; what did not come is posted as a count difference.
 *
 * @param lineNo which line
 * @param into the bin it is put into
 * @param quantity how much came, from nothing to what was sent
 */
public record TransferArrival(int lineNo, LocationId into, BigDecimal quantity) {

    /** Refuses less than nothing. */
    public TransferArrival {
        if (quantity.signum() < 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-negative");
        }
    }
}
