package io.redthread.performance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The middle of figures (中位数). */
public final class Medians {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Medians() {}

    /** The middle one; of an even number the mean of the two in the middle; absent of none. */
    public static Optional<BigDecimal> of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(upper.add(lower).divide(TWO, 4, RoundingMode.HALF_EVEN));
    }
}
