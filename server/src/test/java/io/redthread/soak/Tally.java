package io.redthread.soak;

import java.math.BigDecimal;

/** Lines and what they are worth, unrounded. */
record Tally(long count, BigDecimal total) {

    static final Tally NONE = new Tally(0, BigDecimal.ZERO);

    Tally {
        total = total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
    }

    Tally plus(BigDecimal worth) {
        return new Tally(count + 1, total.add(worth));
    }
}
