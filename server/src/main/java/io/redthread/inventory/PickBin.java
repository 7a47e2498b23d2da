package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * What a picking bin is to hold of an item (拣货位上下限, X56), in the SKU's base unit.
 *
 * @param bin a bin of a picking zone
 * @param sku which item
 * @param least below this, it is filled up
 * @param most it is filled up to this and never beyond
 */
public record PickBin(LocationId bin, Sku sku, BigDecimal least, BigDecimal most) {

    /** Refuses a lower bound below zero, and an upper one that is not above it. */
    public PickBin {
        if (least.signum() < 0) {
            throw InvalidInput.of("/least", least.toPlainString(), "quantity-negative");
        }
        if (most.compareTo(least) <= 0) {
            throw InvalidInput.of("/most", most.toPlainString(), "most-not-above-least");
        }
    }
}
