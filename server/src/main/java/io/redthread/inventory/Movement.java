package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Optional;

/**
 * Goods that go from one place to another.
 *
 * @param sku what
 * @param lot which lot; wanted if and only if the item is kept in lots
 * @param from where they were
 * @param to where they are
 * @param quantity how much, above zero, in the SKU's base unit
 * @param reason kebab-case word for people and reports, for example {@code putaway}
 * @param document the cause
 */
public record Movement(
        Sku sku,
        Optional<String> lot,
        LocationId from,
        LocationId to,
        Quantity quantity,
        String reason,
        DocumentRef document) {

    /** Refuses nothing and less, and going nowhere. */
    public Movement {
        if (!quantity.isPositive()) {
            throw InvalidInput.of("/quantity", quantity.amount(), "quantity-not-positive");
        }
        if (from.equals(to)) {
            throw InvalidInput.of("/to", to.value(), "movement-goes-nowhere");
        }
    }
}
