package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.domain.WorkingHours;
import io.redthread.identity.store.CalendarStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's working calendar (工作日历), by which deadlines are reckoned. Read from the database once a minute at most;
 * a change counts at once on the node where it was made.
 */
@Service
@Transactional
public class Calendars {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final CalendarStore store;
    private final Journal journal;
    private final Clock clock;
    private final AtomicReference<@Nullable Remembered> remembered = new AtomicReference<>();

    Calendars(CalendarStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    private record Remembered(WorkingCalendar calendar, Instant at) {}

    /** Measures working time by the calendar as it was when asked for it. */
    @FunctionalInterface
    public interface Elapsed {

        /** The working time from one moment to a later one. */
        Duration between(Instant from, Instant until);
    }

    /** For measuring many times at once. */
    @Transactional(readOnly = true)
    public Elapsed elapsed() {
        return current()::between;
    }

    /** The calendar as it is now. */
    @Transactional(readOnly = true)
    public WorkingCalendar current() {
        var now = clock.instant();
        var known = remembered.get();
        if (known != null && known.at().plus(REMEMBERED).isAfter(now)) {
            return known.calendar();
        }
        var days = new TreeMap<LocalDate, Boolean>();
        store.days(FIRST, LAST).forEach(day -> days.put(day.day(), day.working()));
        var calendar = new WorkingCalendar(CompanyDay.ZONE, store.week(), days);
        remembered.set(new Remembered(calendar, now));
        return calendar;
    }

    /** The moment when that much working time has passed. */
    @Transactional(readOnly = true)
    public Instant after(Instant from, Duration workingTime) {
        return current().plus(from, workingTime);
    }

    /** Hours of each working weekday. */
    @Transactional(readOnly = true)
    public Map<DayOfWeek, WorkingHours> week() {
        return store.week();
    }

    /** The days of a year that differ. */
    @Transactional(readOnly = true)
    public List<CalendarDay> days(int year) {
        return store.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Replaces the hours of the week. */
    public Map<DayOfWeek, WorkingHours> changeWeek(Map<DayOfWeek, WorkingHours> week) {
        if (week.isEmpty()) {
            throw InvalidInput.of("/week", "", "calendar-empty");
        }
        var before = store.week();
        store.week(week);
        journal.record(new Act("working-hours-changed", ref(), "week", before, week, null));
        remembered.set(null);
        return store.week();
    }

    /** Names a holiday or a make-up working day. */
    public CalendarDay put(CalendarDay day) {
        if (day.day().isBefore(FIRST) || day.day().isAfter(LAST)) {
            throw InvalidInput.of("/day", day.day(), "value-malformed");
        }
        store.put(day);
        journal.record(Act.of("calendar-day-set", ref(), day.day().toString(), day));
        remembered.set(null);
        return day;
    }

    /** Lets a day be as its weekday is. */
    public void remove(LocalDate day) {
        RowCounts.expectOne(store.remove(day), () -> new NotFound("calendar-day", day.toString()).refused());
        journal.record(Act.of("calendar-day-removed", ref(), day.toString(), Map.of()));
        remembered.set(null);
    }

    private static DocumentRef ref() {
        return new DocumentRef("working-calendar", 1);
    }
}
