package io.redthread.receiving;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that came (到货).
 *
 * @param sku what lies on the table
 * @param lot its lot, blank where it is kept in none
 * @param quantity how much, above zero
 * @param serials serial numbers that were scanned, as many as one likes; each has to be of the order that comes back
 * @param unannounced whether the keeper says that nobody announced it; without that only announced goods are taken
 */
public record Arrived(Sku sku, String lot, BigDecimal quantity, List<String> serials, boolean unannounced) {

    /** Goods without serial numbers. */
    public Arrived(Sku sku, String lot, BigDecimal quantity, boolean unannounced) {
        this(sku, lot, quantity, List.of(), unannounced);
    }

    /** Refuses nothing and less. */
    public Arrived {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
        if (quantity.compareTo(BigDecimal.valueOf(serials.size())) < 0) {
            throw InvalidInput.of("/serials", serials.size(), "more-serials-than-pieces");
        }
        serials = List.copyOf(serials);
    }
}
