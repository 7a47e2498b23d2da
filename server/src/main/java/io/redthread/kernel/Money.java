package io.redthread.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of money (金额) in one currency, exact to the currency's smallest unit.
 *
 * <p>Rounded once, at a document's total: sums are taken over unrounded {@link UnitPrice} products.
 *
 * @param amount scaled to the currency's decimals; below 10¹⁵ in size; may be negative (credit)
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    /** Refuses more decimals than the currency has, and absurd sizes. */
    public Money {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw InvalidInput.of("/amount", amount, "amount-too-large");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw InvalidInput.of("/amount", amount.toPlainString(), "amount-over-precise");
        }
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    /** From text such as {@code 30000.00} and {@code CNY}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Rounds half up to the currency's smallest unit: for a document's total, once. */
    public static Money rounded(BigDecimal unrounded, Currency currency) {
        return new Money(unrounded.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /** Nothing, in that currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; same currency. */
    public Money plus(Money other) {
        return new Money(amount.add(other.inCurrencyOf(this)), currency);
    }

    /** The difference; same currency. */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.inCurrencyOf(this)), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** Whether it is above zero. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.inCurrencyOf(this));
    }

    private BigDecimal inCurrencyOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + currency + " with " + other.currency);
        }
        return amount;
    }

    /** As people read it, in groups of three: {@code 1,500,383.49 CNY}. */
    public String grouped() {
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f %s", amount, currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
