package io.redthread.catalog;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.Objects;

/**
 * Part of a kit (组合件): so much of that item makes one kit.
 *
 * @param sku the part; never a kit itself
 * @param quantity above zero, in the part's base unit
 */
public record KitComponent(Sku sku, Quantity quantity) {

    /** Refuses an incomplete part. */
    public KitComponent {
        if (Objects.isNull(sku)) {
            throw InvalidInput.of("/sku", "", "value-required");
        }
        if (Objects.isNull(quantity)) {
            throw InvalidInput.of("/quantity", "", "value-required");
        }
    }
}
