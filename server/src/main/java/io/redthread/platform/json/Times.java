package io.redthread.platform.json;

import io.redthread.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Instants and dates as ISO 8601 text, of years that every part of the program can reckon with. */
public final class Times {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** An instant such as {@code 2026-11-22T01:00:00Z}. */
    public static Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            within(instant.atOffset(ZoneOffset.UTC).getYear(), text);
            return instant;
        } catch (DateTimeException e) {
            throw InvalidInput.of("", text, "time-malformed");
        }
    }

    /** A date such as {@code 2026-11-22}. */
    public static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            within(date.getYear(), text);
            return date;
        } catch (DateTimeException e) {
            throw InvalidInput.of("", text, "date-malformed");
        }
    }

    private static void within(int year, String text) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidInput.of("", text, "year-out-of-range");
        }
    }
}
