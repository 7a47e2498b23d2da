package io.redthread.control.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/** How likely it is that a habit is chance (偶然概率): the tail of the binomial distribution, in exact decimals. */
public final class Chance {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    /** Less likely than this is not taken for chance. */
    public static final BigDecimal RARE = new BigDecimal("0.001");

    private Chance() {}

    /**
     * The probability of at least so many hits among so many tries.
     *
     * @param hits 0 to {@code tries}
     * @param tries at least 0
     * @param share how likely one hit is, 0 to 1
     */
    public static BigDecimal atLeast(int hits, int tries, BigDecimal share) {
        if (hits <= 0) {
            return BigDecimal.ONE;
        }
        if (hits > tries || share.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            return BigDecimal.ONE;
        }
        var miss = BigDecimal.ONE.subtract(share);
        var odds = share.divide(miss, EXACT);
        var term = miss.pow(tries, EXACT);
        var below = BigDecimal.ZERO;
        for (var i = 0; i < hits; i++) {
            below = below.add(term, EXACT);
            term = term.multiply(odds, EXACT)
                    .multiply(BigDecimal.valueOf(tries - (long) i), EXACT)
                    .divide(BigDecimal.valueOf(i + 1L), EXACT);
        }
        return BigDecimal.ONE.subtract(below, EXACT).max(BigDecimal.ZERO);
    }

    /** Whether at least so many hits are too many for chance. */
    public static boolean unlikely(int hits, int tries, BigDecimal share) {
        return atLeast(hits, tries, share).compareTo(RARE) < 0;
    }

    /** The share of hits among tries, with one hit and two tries added, so that it is never nothing. */
    public static BigDecimal share(long hits, long tries) {
        return BigDecimal.valueOf(hits + 1).divide(BigDecimal.valueOf(tries + 2), EXACT);
    }

    /** How many hits there would be, to one decimal. */
    public static BigDecimal expected(int tries, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(tries)).setScale(1, java.math.RoundingMode.HALF_UP);
    }
}
