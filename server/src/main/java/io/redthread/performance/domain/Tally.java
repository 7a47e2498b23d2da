package io.redthread.performance.domain;

import io.redthread.performance.KpiUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Facts counted and added up (汇总): whole numbers, so that sums are exact and a ratio is only taken to be shown.
 *
 * @param n how many facts
 * @param total how many of them are good, or their milliseconds or points together
 */
public record Tally(long n, long total) {

    /** Of nothing. */
    public static final Tally NONE = new Tally(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);
    private static final int DECIMALS = 4;
    private static final int POINT_DECIMALS = 2;

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(n + other.n, total + other.total);
    }

    /** The figure in that unit, four decimals; absent of nothing. */
    public Optional<BigDecimal> value(KpiUnit unit) {
        if (n <= 0) {
            return Optional.empty();
        }
        return Optional.of(part(unit).divide(whole(unit), DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** Whether the target is reached, reckoned without rounding; absent of nothing. */
    public Optional<Boolean> meets(BigDecimal target, KpiUnit unit, boolean moreIsBetter) {
        if (n <= 0) {
            return Optional.empty();
        }
        var compared = part(unit).compareTo(target.multiply(whole(unit)));
        return Optional.of(moreIsBetter ? compared >= 0 : compared <= 0);
    }

    /** Points from 0 to 100: all of them at the target, fewer in proportion to how far it was missed; two decimals. */
    public Optional<BigDecimal> points(BigDecimal target, KpiUnit unit, boolean moreIsBetter) {
        return meets(target, unit, moreIsBetter).map(met -> met ? full() : missed(target, unit, moreIsBetter));
    }

    private BigDecimal missed(BigDecimal target, KpiUnit unit, boolean moreIsBetter) {
        var wanted = target.multiply(whole(unit));
        var upper = moreIsBetter ? part(unit) : wanted;
        var lower = moreIsBetter ? wanted : part(unit);
        return upper.multiply(HUNDRED).divide(lower, POINT_DECIMALS, RoundingMode.DOWN);
    }

    private static BigDecimal full() {
        return HUNDRED.setScale(POINT_DECIMALS, RoundingMode.UNNECESSARY);
    }

    private BigDecimal part(KpiUnit unit) {
        return unit == KpiUnit.PERCENT ? BigDecimal.valueOf(total).multiply(HUNDRED) : BigDecimal.valueOf(total);
    }

    private BigDecimal whole(KpiUnit unit) {
        return unit == KpiUnit.MINUTES ? BigDecimal.valueOf(n).multiply(MINUTE) : BigDecimal.valueOf(n);
    }
}
