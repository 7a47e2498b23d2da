package io.redthread.purchasing;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;

/**
 * What of a line has come and may still come, in the item's base unit.
 *
 * @param lineNo its number in the order
 * @param sku the goods
 * @param name what they are called
 * @param ordered how much was ordered
 * @param received how much has come
 * @param most how much may come in all, with what is tolerated
 */
public record ExpectedLine(int lineNo, Sku sku, String name, Quantity ordered, Quantity received, Quantity most) {

    /** How much is still to come; zero where all is there. */
    public Quantity open() {
        return received.exceeds(ordered) ? Quantity.zero(ordered.uom()) : ordered.minus(received);
    }

    /** How much may still come, with what is tolerated. */
    public Quantity room() {
        return received.exceeds(most) ? Quantity.zero(most.uom()) : most.minus(received);
    }
}
