package io.redthread.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.WorkingCalendar;
import io.redthread.kernel.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = calendar();

    /** Around the National Day of 2026: Sunday 20 September and Saturday 10 October work, 1 to 7 October do not. */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-09-21T09:00, PT40M,  2026-09-21T09:40",
        "2026-09-21T17:30, PT40M,  2026-09-22T09:10",
        "2026-09-21T17:30, PT30M,  2026-09-21T18:00",
        "2026-09-21T18:00, PT1M,   2026-09-22T09:01",
        "2026-09-21T03:00, PT1H,   2026-09-21T10:00",
        "2026-09-21T23:59, PT1H,   2026-09-22T10:00",
        "2026-09-19T12:00, PT1H,   2026-09-20T10:00",
        "2026-09-18T17:00, PT2H,   2026-09-20T10:00",
        "2026-09-30T17:30, PT1H,   2026-10-08T09:30",
        "2026-10-03T12:00, PT0S,   2026-10-03T12:00",
        "2026-10-09T17:00, PT10H,  2026-10-10T18:00",
        "2026-10-09T17:00, PT10H1M, 2026-10-12T09:01",
        "2026-10-08T09:00, PT27H,  2026-10-10T18:00",
    })
    void adds_working_time(String from, String time, String until) {
        assertThat(CALENDAR.plus(at(from), Duration.parse(time))).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{0} – {1} = {2}")
    @CsvSource({
        "2026-09-21T09:00, 2026-09-21T18:00, PT9H",
        "2026-09-21T08:00, 2026-09-21T20:00, PT9H",
        "2026-09-21T17:00, 2026-09-22T10:00, PT2H",
        "2026-09-18T17:00, 2026-09-21T10:00, PT11H",
        "2026-09-30T18:00, 2026-10-08T09:00, PT0S",
        "2026-10-01T00:00, 2026-10-07T23:59, PT0S",
        "2026-10-10T10:00, 2026-10-10T10:00, PT0S",
    })
    void counts_working_time(String from, String until, String time) {
        assertThat(CALENDAR.between(at(from), at(until))).isEqualTo(Duration.parse(time));
    }

    @Test
    void works_on_make_up_days_and_rests_on_holidays() {
        assertThat(CALENDAR.isWorkingTime(at("2026-09-20T10:00"))).isTrue();
        assertThat(CALENDAR.isWorkingTime(at("2026-10-02T10:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-21T18:00"))).isFalse();
        assertThat(CALENDAR.isWorkingTime(at("2026-09-21T09:00"))).isTrue();
    }

    @Test
    void refuses_hours_that_end_before_they_start() {
        assertThatThrownBy(() -> new WorkingHours(LocalTime.of(18, 0), LocalTime.of(9, 0)))
                .isInstanceOf(Refused.class);
    }

    @Property(tries = 300)
    void what_was_added_is_what_is_counted(
            @ForAll @IntRange(max = 525_600) int start, @ForAll @IntRange(max = 30_000) int minutes) {
        var from = at("2026-01-01T00:00").plus(Duration.ofMinutes(start));
        var time = Duration.ofMinutes(minutes);

        assertThat(CALENDAR.between(from, CALENDAR.plus(from, time))).isEqualTo(time);
    }

    @Property(tries = 300)
    void adding_in_two_steps_is_adding_at_once(
            @ForAll @IntRange(max = 525_600) int start,
            @ForAll @IntRange(min = 1, max = 5_000) int one,
            @ForAll @IntRange(min = 1, max = 5_000) int two) {
        var from = at("2026-01-01T00:00").plus(Duration.ofMinutes(start));

        var steps = CALENDAR.plus(CALENDAR.plus(from, Duration.ofMinutes(one)), Duration.ofMinutes(two));

        assertThat(steps).isEqualTo(CALENDAR.plus(from, Duration.ofMinutes(one + two)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static WorkingCalendar calendar() {
        var week = new TreeMap<DayOfWeek, WorkingHours>();
        for (var day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        }
        var days = new TreeMap<LocalDate, Boolean>(
                Map.of(LocalDate.of(2026, 9, 20), true, LocalDate.of(2026, 10, 10), true));
        for (var day = 1; day <= 7; day++) {
            days.put(LocalDate.of(2026, 10, day), false);
        }
        for (var day = 25; day <= 27; day++) {
            days.put(LocalDate.of(2026, 9, day), false);
        }
        return new WorkingCalendar(SHANGHAI, week, days);
    }
}
