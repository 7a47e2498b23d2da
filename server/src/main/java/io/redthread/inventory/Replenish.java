package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Command to fill a picking bin up.
 *
 * @param from the bin the goods are taken from
 * @param sku what
 * @param lot which lot, where the item is kept in lots
 * @param into the picking bin
 * @param quantity how much, above zero, in the SKU's base unit
 */
public record Replenish(LocationId from, Sku sku, Optional<String> lot, LocationId into, BigDecimal quantity) {

    /** Refuses nothing and less. */
    public Replenish {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
    }
}
