package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Command to put goods away.
 *
 * @param from the receiving place they stand in
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param into the bin they were put in
 * @param quantity how much, above zero, in the SKU's base unit
 */
public record PutAway(LocationId from, Sku sku, Optional<String> lot, LocationId into, BigDecimal quantity) {

    /** Refuses nothing and less. */
    public PutAway {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
    }
}
