package io.redthread.inventory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which piece a part goes into when several are made at once: so many for each, in the order the parts were scanned. */
public final class PartShares {

    private PartShares() {}

    /**
     * The piece, from 0.
     *
     * @param at which part it is, from 0
     * @param parts how many there are, above zero
     * @param pieces how many pieces they are for
     */
    public static int of(int at, int parts, BigDecimal pieces) {
        return pieces.multiply(BigDecimal.valueOf(at))
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.FLOOR)
                .intValue();
    }
}
