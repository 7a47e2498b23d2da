package io.redthread.insight;

import io.redthread.insight.domain.Totals;
import java.time.LocalDate;
import java.util.List;

/**
 * How figures went from week to week (趋势).
 *
 * @param weeks weeks with anything decided, earliest first
 * @param changes what was changed meanwhile
 */
public record Trend(List<Week> weeks, List<Change> changes) {

    /**
     * One week.
     *
     * @param monday its first day
     * @param totals what was counted
     * @param meanSeconds how long decided requests took on average by the clock
     * @param meanWorkingSeconds the same within working hours
     */
    public record Week(LocalDate monday, Totals totals, long meanSeconds, long meanWorkingSeconds) {}

    /**
     * A change that may have moved the figures.
     *
     * @param on when it began to count
     * @param label what, for example {@code purchase-order-approval v2}
     * @param note what it was for
     */
    public record Change(LocalDate on, String label, String note) {}
}
