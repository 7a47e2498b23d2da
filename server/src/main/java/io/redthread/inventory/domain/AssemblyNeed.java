package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What so many pieces of a product need of a component: in proportion to what one run takes and yields, and never a part of
 * what the recipe counts whole.
 *
 * @param perRun how much of the component one run takes
 * @param yields how much of the product one run makes
 */
public record AssemblyNeed(BigDecimal perRun, BigDecimal yields) {

    private static final int FINEST = 3;

    /** What so many pieces need, rounded up. */
    public BigDecimal of(BigDecimal pieces) {
        return reckoned(pieces, RoundingMode.UP);
    }

    /** What so many pieces give when they are taken apart, rounded down. */
    public BigDecimal back(BigDecimal pieces) {
        return reckoned(pieces, RoundingMode.DOWN);
    }

    /** How many whole pieces so much of the component is enough for. */
    public BigDecimal enoughFor(BigDecimal amount) {
        return amount.multiply(yields).divide(perRun, 0, RoundingMode.DOWN).max(BigDecimal.ZERO);
    }

    private BigDecimal reckoned(BigDecimal pieces, RoundingMode rounding) {
        var whole = perRun.stripTrailingZeros().scale() <= 0;
        return perRun.multiply(pieces).divide(yields, whole ? 0 : FINEST, rounding);
    }
}
