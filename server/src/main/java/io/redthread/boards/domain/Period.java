package io.redthread.boards.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days (期间).
 *
 * @param from the first day
 * @param until the first day after it
 */
public record Period(LocalDate from, LocalDate until) {

    /** Refuses one without days. */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    /** From one day through another. */
    public static Period through(LocalDate from, LocalDate to) {
        return new Period(from, to.plusDays(1));
    }

    /** That day alone. */
    public static Period of(LocalDate day) {
        return through(day, day);
    }

    /** So many days up to and with that one. */
    public static Period upTo(LocalDate day, int days) {
        return through(day.minusDays(days - 1L), day);
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The stretch of the same length just before it; of whole months so many months. */
    public Period before() {
        if (from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1) {
            return new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, until)), from);
        }
        return new Period(from.minusDays(days()), from);
    }

    /** The months it touches, whole. */
    public Period months() {
        var last = until.minusDays(1).withDayOfMonth(1);
        return new Period(from.withDayOfMonth(1), last.plusMonths(1));
    }
}
