package io.redthread.boards.domain;

import io.redthread.boards.Dimension;
import io.redthread.boards.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of a cell (汇总).
 *
 * @param keys what it is about, by dimension
 * @param day its day, or the first of its month; absent when not told apart by time
 * @param sums by name
 */
public record SumLine(Map<Dimension, String> keys, Optional<LocalDate> day, Map<String, BigDecimal> sums) {

    private static final int SHARE_DIGITS = 4;
    private static final int MONEY_DIGITS = 2;

    /** The key of a dimension, or empty. */
    public String key(Dimension dimension) {
        return keys.getOrDefault(dimension, "");
    }

    /** A sum; nought where there is none. */
    public BigDecimal sum(String name) {
        return sums.getOrDefault(name, BigDecimal.ZERO);
    }

    /** A measure; absent where it is a share of nothing. */
    public Optional<BigDecimal> value(Measure measure) {
        var part = sum(measure.part());
        if (measure.whole().isEmpty()) {
            return Optional.of(part);
        }
        var whole = sum(measure.whole().orElseThrow());
        var digits = measure.unit() == Measure.Unit.SHARE ? SHARE_DIGITS : MONEY_DIGITS;
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, digits, RoundingMode.HALF_UP));
    }

    /** All of these together, about nothing in particular. */
    public static SumLine total(List<SumLine> lines) {
        var sums = new HashMap<String, BigDecimal>();
        lines.forEach(line -> line.sums().forEach((name, sum) -> sums.merge(name, sum, BigDecimal::add)));
        return new SumLine(Map.of(), Optional.empty(), sums);
    }
}
