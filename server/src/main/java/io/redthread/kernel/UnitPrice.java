package io.redthread.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Price of one unit (单价). Not {@link Money}: it may carry up to six decimals, and is never rounded by itself.
 *
 * @param amount at most 6 decimals, below 10¹² in size; negative only on charges that give back
 * @param currency ISO 4217
 */
public record UnitPrice(BigDecimal amount, Currency currency) {

    /** Most decimals a unit price may carry. */
    public static final int SCALE = 6;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** Refuses more than 6 decimals and absurd sizes. */
    public UnitPrice {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw InvalidInput.of("/unitPrice", amount, "price-too-large");
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() > SCALE) {
            throw InvalidInput.of("/unitPrice", amount.toPlainString(), "price-over-precise");
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /** From text such as {@code 2.55} and {@code GBP}. */
    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Price times quantity, unrounded: to be summed first, rounded once. */
    public BigDecimal times(Quantity quantity) {
        return amount.multiply(quantity.amount());
    }
}
