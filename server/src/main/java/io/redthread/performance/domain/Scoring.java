package io.redthread.performance.domain;

import io.redthread.performance.MonthScore.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The score of a month (考核算分): Σ weight × points ÷ Σ weight, over the KPIs that have figures. */
public final class Scoring {

    private static final int DECIMALS = 2;

    private Scoring() {}

    /** The weighted mean of the points, two decimals. */
    public static BigDecimal score(List<Part> parts) {
        var weighted = parts.stream()
                .map(it -> it.points().multiply(BigDecimal.valueOf(it.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var weights = parts.stream().mapToLong(Part::weight).sum();
        return weighted.divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The mean of scores, two decimals. */
    public static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
