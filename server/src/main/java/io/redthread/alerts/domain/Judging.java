package io.redthread.alerts.domain;

import io.redthread.alerts.AlertContent;
import io.redthread.alerts.AlertDue;
import io.redthread.alerts.AlertSubject;
import io.redthread.identity.WorkingCalendar;
import io.redthread.kernel.CompanyDay;
import io.redthread.rules.CompiledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how subjects stand to one rule: the same for what is now and for what was, so that a try on the past tells what would
 * have happened.
 *
 * @param content the rule
 * @param condition its condition, ready to be asked
 * @param calendar by which working time is reckoned
 */
public record Judging(AlertContent content, CompiledRules condition, WorkingCalendar calendar) {

    /** How the subject stands at that moment. */
    public Standing of(AlertSubject subject, Instant now) {
        if (condition.matching(subject.facts()).isEmpty()) {
            return new Standing.Silent();
        }
        var due = due(subject, now);
        if (due.isEmpty()) {
            return new Standing.Silent();
        }
        var speaks = speaksFrom(due.orElseThrow(), now);
        if (over(speaks)) {
            return new Standing.Silent();
        }
        return speaks.isAfter(now) ? new Standing.Waits(speaks) : new Standing.Due(due.orElseThrow());
    }

    /** When it is due; absent where the moment it depends on has not come. */
    private Optional<Instant> due(AlertSubject subject, Instant now) {
        return content.due()
                .map(due ->
                        Optional.ofNullable(subject.moments().get(due.moment())).map(at -> after(at, due)))
                .orElse(Optional.of(now));
    }

    private Instant after(Instant at, AlertDue due) {
        return switch (due.unit()) {
            case MINUTES -> at.plus(Duration.ofMinutes(due.amount()));
            case HOURS -> at.plus(Duration.ofHours(due.amount()));
            case DAYS -> at.plus(Duration.ofDays(due.amount()));
            case WORKING_HOURS -> calendar.plus(at, Duration.ofHours(due.amount()));
        };
    }

    /** From when on the rule may speak of what is due: not before its first day, and in working hours where it keeps them. */
    private Instant speaksFrom(Instant due, Instant now) {
        var first = content.from().map(CompanyDay::start).orElse(due);
        var earliest = later(due, first);
        if (!content.workingHoursOnly()) {
            return earliest;
        }
        var at = later(earliest, now);
        return calendar.isWorkingTime(at)
                ? at
                : calendar.plus(at, Duration.ofMinutes(1)).minus(Duration.ofMinutes(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean over(Instant at) {
        return content.until()
                .map(last -> !at.isBefore(CompanyDay.start(last.plusDays(1))))
                .orElse(false);
    }
}
