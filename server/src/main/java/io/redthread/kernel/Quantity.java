package io.redthread.kernel;

import java.math.BigDecimal;

/**
 * How much of something (数量): an exact decimal with its unit. Kilos are never added to boxes.
 *
 * @param amount at most 3 decimals and below 10¹² in size; may be negative only where a difference is meant
 * @param uom the unit
 */
public record Quantity(BigDecimal amount, Uom uom) implements Comparable<Quantity> {

    /** Most decimals a quantity may carry. */
    public static final int SCALE = 3;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** Refuses more than 3 decimals and absurd sizes; drops trailing zeros so that equal amounts are equal. */
    public Quantity {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw InvalidInput.of("/quantity", amount, "quantity-too-large");
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() > SCALE) {
            throw InvalidInput.of("/quantity", amount.toPlainString(), "quantity-over-precise");
        }
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /** So many pieces. */
    public static Quantity pcs(long amount) {
        return new Quantity(BigDecimal.valueOf(amount), Uom.PCS);
    }

    /** Nothing, in that unit. */
    public static Quantity zero(Uom uom) {
        return new Quantity(BigDecimal.ZERO, uom);
    }

    /** The sum; both in the same unit. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.inUnitOf(this)), uom);
    }

    /** The difference; both in the same unit. */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.inUnitOf(this)), uom);
    }

    /** The smaller of the two; both in the same unit. */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it is above zero. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whether it is exactly zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether it is more than the other. */
    public boolean exceeds(Quantity other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.inUnitOf(this));
    }

    private BigDecimal inUnitOf(Quantity other) {
        if (!uom.equals(other.uom)) {
            throw new IllegalArgumentException("cannot reckon " + uom + " with " + other.uom);
        }
        return amount;
    }

    /** As people write it in Chinese, without needless zeros: {@code 18 件}. */
    public String zh() {
        return amount.stripTrailingZeros().toPlainString() + " " + uom.zh();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + uom;
    }
}
