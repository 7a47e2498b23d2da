package io.redthread.insight.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A month, or a third of one (旬): days 1 to 10, 11 to 20, and the rest. Spreads stand ready for these.
 *
 * @param code {@code 2026-03} for the month, {@code 2026-03-2} for its second third
 * @param from its first day
 * @param until the first day behind it
 */
public record Span(String code, LocalDate from, LocalDate until) {

    private static final int LENGTH = 10;
    private static final int THIRDS = 3;

    /** The month of a day. */
    public static Span month(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return new Span(first.toString().substring(0, 7), first, first.plusMonths(1));
    }

    /** The third that a day lies in. */
    public static Span third(LocalDate day) {
        var number = Math.min(THIRDS, (day.getDayOfMonth() - 1) / LENGTH + 1);
        var month = month(day);
        return new Span(
                month.code() + "-" + number,
                month.from().plusDays((number - 1L) * LENGTH),
                number == THIRDS ? month.until() : month.from().plusDays((long) number * LENGTH));
    }

    /** The longest of both that begins on a day and ends before another. */
    public static Optional<Span> whole(LocalDate day, LocalDate until) {
        return Stream.of(month(day), third(day))
                .filter(it -> it.from().equals(day) && !it.until().isAfter(until))
                .findFirst();
    }

    /** The first day of the month it belongs to. */
    public LocalDate month() {
        return from.withDayOfMonth(1);
    }
}
