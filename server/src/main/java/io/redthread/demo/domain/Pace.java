package io.redthread.demo.domain;

import io.redthread.approval.PastTurn;
import io.redthread.identity.PersonId;
import io.redthread.identity.WorkingCalendar;
import io.redthread.kernel.CompanyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** How long people take (处理时长): log-normal in working time, by the clock when it is urgent. */
final class Pace {

    private static final double SPREAD = 0.85;
    private static final double BUSY = 1.35;
    private static final double URGENT = 0.62;

    /** Median minutes by step role. */
    private static final Map<String, Double> MEDIANS = Map.of(
            "department-head", 9.5,
            "operations", 14.0,
            "customs-compliance", 17.0,
            "finance-head", 30.0,
            "cfo", 18.0,
            "general-manager", 22.0);

    private final Cast cast;
    private final WorkingCalendar calendar;
    private final LocalDate last;

    Pace(Cast cast, WorkingCalendar calendar, LocalDate last) {
        this.cast = cast;
        this.calendar = calendar;
        this.last = last;
    }

    Instant decides(Chance chance, PastTurn turn, PersonId person) {
        if (stamps(turn, person)) {
            return turn.from().plusSeconds(chance.between(3, 9));
        }
        var minutes = chance.around(median(turn, person), SPREAD);
        if (turn.truth("urgent", false)) {
            return turn.from().plus(seconds(Math.max(1.5, minutes * URGENT)));
        }
        return calendar.plus(turn.from(), seconds(Math.max(0.4, minutes)));
    }

    /** When so many working minutes have passed. */
    Instant later(Instant from, double minutes) {
        return calendar.plus(from, seconds(minutes));
    }

    /** For some weeks one head only stamps. */
    boolean stamps(PastTurn turn, PersonId person) {
        var day = day(turn.from());
        return cast.is(person, Cast.STAMPING_HEAD)
                && turn.role().value().equals("department-head")
                && day.isAfter(last.minusDays(150))
                && day.isBefore(last.minusDays(96));
    }

    /** Whether that person was away then. */
    boolean away(PersonId person, Instant at) {
        var day = day(at);
        return cast.is(person, Cast.FINANCE_HEAD) && within(day, 208, 196)
                || cast.is(person, Cast.GENERAL_MANAGER) && within(day, 330, 321);
    }

    private double median(PastTurn turn, PersonId person) {
        var usual = MEDIANS.getOrDefault(turn.role().value(), 15.0);
        if (!turn.role().value().equals("finance-head")) {
            return usual;
        }
        if (cast.is(person, Cast.FINANCE_APPROVER)) {
            return 7.5;
        }
        var relieved = !turn.from().isBefore(cast.joined());
        return (relieved ? usual * 0.5 : usual) * (Season.busy(day(turn.from())) ? BUSY : 1);
    }

    private boolean within(LocalDate day, int daysAgo, int until) {
        return !day.isBefore(last.minusDays(daysAgo)) && !day.isAfter(last.minusDays(until));
    }

    private static LocalDate day(Instant at) {
        return CompanyDay.of(at);
    }

    private static Duration seconds(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
