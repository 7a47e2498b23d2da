package io.redthread.alerts;

import io.redthread.alerts.FigureReader.Met;
import io.redthread.alerts.SubjectSource.Place;
import io.redthread.kernel.CompanyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Walks over figures of days, a month at a time, once a day is over and what came late is in. */
final class Days {

    /** How long nothing is done once all days were met. */
    static final Duration REST = Duration.ofMinutes(10);

    private static final int AT_ONCE = 30;
    private static final Duration LATE = Duration.ofHours(2);

    private Days() {}

    /** The figures of the next days behind that place that are over. */
    static Met after(Place behind, Instant now, Function<LocalDate, List<Figure>> figures) {
        var over = CompanyDay.of(now.minus(LATE));
        var day = CompanyDay.of(behind.at());
        var until = day.plusDays(AT_ONCE).isBefore(over) ? day.plusDays(AT_ONCE) : over;
        if (!day.isBefore(over)) {
            return new Met(List.of(), behind, false);
        }
        return new Met(
                day.datesUntil(until).flatMap(it -> figures.apply(it).stream()).toList(),
                new Place(CompanyDay.start(until), ""),
                until.isBefore(over));
    }

    /** The moment at which figures of a day came about. */
    static Instant last(LocalDate day) {
        return CompanyDay.start(day.plusDays(1)).minusSeconds(1);
    }
}
