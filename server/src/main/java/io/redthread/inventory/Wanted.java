package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * One line that wants goods reserved; kits are exploded before.
 *
 * @param lineNo the document's line
 * @param sku what
 * @param quantity how much, above zero, in the SKU's base unit
 */
public record Wanted(int lineNo, Sku sku, Quantity quantity) {

    /** Refuses nothing and less. */
    public Wanted {
        if (!quantity.isPositive()) {
            throw InvalidInput.of("/quantity", quantity.amount(), "quantity-not-positive");
        }
    }
}
