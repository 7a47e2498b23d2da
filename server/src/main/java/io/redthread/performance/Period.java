package io.redthread.performance;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days that figures are of (期间). Days are in Shanghai and both ends count.
 *
 * @param from the first day
 * @param to the last day, two years later at most
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_DAYS = 732;
    private static final int USUAL = 30;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Refuses days out of order and more than two years ({@code period-wrong}). */
    public Period {
        if (to.isBefore(from)
                || from.isBefore(EARLIEST)
                || to.isAfter(LATEST)
                || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw InvalidInput.of("/from", from + "/" + to, "period-wrong");
        }
    }

    /** The days asked for; the last thirty where none are named. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today : to;
        return new Period(from == null ? last.minusDays(USUAL - 1) : from, last);
    }

    /** A month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Its first moment. */
    public Instant begins() {
        return CompanyDay.start(from);
    }

    /** The first moment after it. */
    public Instant ends() {
        return CompanyDay.start(to.plusDays(1));
    }
}
