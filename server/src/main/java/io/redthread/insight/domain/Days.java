package io.redthread.insight.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of days (期间), in Shanghai.
 *
 * @param from the first
 * @param until the first no more
 */
public record Days(LocalDate from, LocalDate until) {

    /** A period needs at least one day. */
    public Days {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    /** From one day to another, that one included. */
    public static Days through(LocalDate from, LocalDate to) {
        return new Days(from, to.plusDays(1));
    }

    /** The last day. */
    public LocalDate to() {
        return until.minusDays(1);
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** As many days, or the same whole months, right before. */
    public Days before() {
        if (from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1) {
            return new Days(from.minusMonths(ChronoUnit.MONTHS.between(from, until)), from);
        }
        return new Days(from.minusDays(length()), from);
    }

    /**
     * The period as whole months and what is left at its edges.
     *
     * @param months first days of whole months
     * @param rest other days
     */
    public record Split(List<LocalDate> months, List<Days> rest) {}

    /** Takes whole months out, except those that are still open. */
    public Split split(Set<LocalDate> open) {
        var months = new ArrayList<LocalDate>();
        var rest = new ArrayList<Days>();
        var begin = from;
        var month = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        for (; !month.plusMonths(1).isAfter(until); month = month.plusMonths(1)) {
            if (!open.contains(month)) {
                if (begin.isBefore(month)) {
                    rest.add(new Days(begin, month));
                }
                months.add(month);
                begin = month.plusMonths(1);
            }
        }
        if (begin.isBefore(until)) {
            rest.add(new Days(begin, until));
        }
        return new Split(List.copyOf(months), List.copyOf(rest));
    }
}
