package io.redthread.identity;

import io.redthread.identity.domain.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Working calendar (工作日历): counts time only while people work. A day works by its weekday's hours unless it is named as
 * a holiday or as a make-up working day, which then works as the first working weekday does.
 */
public final class WorkingCalendar {

    /** Longest stretch looked ahead before the calendar is taken to have no working time at all. */
    private static final int DAYS_AHEAD = 3_700;

    private final ZoneId zone;
    private final Map<DayOfWeek, WorkingHours> week;
    private final NavigableMap<LocalDate, Boolean> exceptions;
    private final WorkingHours makeUp;

    /**
     * A calendar.
     *
     * @param zone where the hours are read
     * @param week hours of each working weekday; at least one
     * @param exceptions days that differ: true works, false does not
     */
    public WorkingCalendar(ZoneId zone, Map<DayOfWeek, WorkingHours> week, Map<LocalDate, Boolean> exceptions) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without working days");
        }
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.exceptions = new TreeMap<>(exceptions);
        this.makeUp = new TreeMap<>(week).firstEntry().getValue();
    }

    /** Where the hours are read. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? week.containsKey(day.getDayOfWeek()) : exception;
    }

    /** Whether people work at that moment. */
    public boolean isWorkingTime(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        return isWorkingDay(day) && !at.isBefore(start(day)) && at.isBefore(end(day));
    }

    /**
     * The moment when that much working time has passed; of nothing, the moment itself. Ends at the close of a day rather
     * than at the opening of the next.
     */
    public Instant plus(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time runs forward only: " + workingTime);
        }
        var left = workingTime;
        var at = from;
        var day = from.atZone(zone).toLocalDate();
        for (var i = 0; i < DAYS_AHEAD && !left.isZero(); i++, day = day.plusDays(1)) {
            if (!isWorkingDay(day) || !end(day).isAfter(at)) {
                continue;
            }
            var begins = later(at, start(day));
            var here = Duration.between(begins, end(day));
            if (left.compareTo(here) <= 0) {
                return begins.plus(left);
            }
            left = left.minus(here);
            at = end(day);
        }
        if (!left.isZero()) {
            throw new IllegalStateException("no working time within " + DAYS_AHEAD + " days of " + from);
        }
        return at;
    }

    /** The working time from one moment to a later one. */
    public Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
        var sum = Duration.ZERO;
        var last = until.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                var begins = later(from, start(day));
                var ends = until.isBefore(end(day)) ? until : end(day);
                sum = ends.isAfter(begins) ? sum.plus(Duration.between(begins, ends)) : sum;
            }
        }
        return sum;
    }

    private Instant start(LocalDate day) {
        return day.atTime(hours(day).starts()).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(hours(day).ends()).atZone(zone).toInstant();
    }

    private WorkingHours hours(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), makeUp);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
