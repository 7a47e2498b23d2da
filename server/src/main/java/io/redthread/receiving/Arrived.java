package io.redthread.receiving;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * Goods that came (到货).
 *
 * @param sku what lies on the table
 * @param lot its lot, blank where it is kept in none
 * @param quantity how much, above zero
 * @param unannounced whether the keeper says that nobody announced it; without that only announced goods are taken
 */
public record Arrived(Sku sku, String lot, BigDecimal quantity, boolean unannounced) {

    /** Refuses nothing and less. */
    public Arrived {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
    }
}
