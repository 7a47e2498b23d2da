package io.redthread.platform.numbering;

import io.redthread.kernel.CompanyDay;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds documents by the end of their number (单号尾数), as people say it: {@code 123} or {@code 000123} of one of the last
 * days, or {@code 20261122-000123}, with or without the dash. Asked for by whole numbers, so every unique index will do.
 */
@Component
public class NumberEnds {

    /** So far back a running number alone is understood, in days. */
    static final int DAYS = 31;

    private static final int FEWEST = 3;
    private static final int RUNNING = 6;
    private static final int DATE = 8;

    private final Clock clock;

    NumberEnds(Clock clock) {
        this.clock = clock;
    }

    /** Whether a number with that prefix ends in what was typed; never for what cannot be the end of a number. */
    public Condition match(Field<String> number, String prefix, String typed) {
        var meant = meant(prefix, typed);
        return meant.isEmpty() ? DSL.falseCondition() : number.eq(DSL.any(meant.toArray(String[]::new)));
    }

    /** The whole numbers that may be meant, newest first. */
    List<String> meant(String prefix, String typed) {
        var digits = typed.replaceFirst("^(\\d{8})-(?=\\d)", "$1");
        if (!digits.matches("\\d{%d,%d}".formatted(FEWEST, DATE + RUNNING))) {
            return List.of();
        }
        if (digits.length() > DATE) {
            return List.of(whole(prefix, digits.substring(0, DATE), digits.substring(DATE)));
        }
        if (digits.length() > RUNNING) {
            return List.of();
        }
        var today = CompanyDay.today(clock);
        return IntStream.range(0, DAYS)
                .mapToObj(ago -> whole(prefix, DateTimeFormatter.BASIC_ISO_DATE.format(today.minusDays(ago)), digits))
                .toList();
    }

    private static String whole(String prefix, String day, String running) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, day, Integer.parseInt(running));
    }
}
