package io.redthread.insight;

import io.redthread.approval.StepRoleCode;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.Days;
import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about. Days are in Shanghai and both ends count; figures are of what ended within them.
 *
 * @param from first day
 * @param to last day, at most three years later
 * @param beforeFrom first day of the period to compare with; absent means the period right before
 * @param beforeTo last day of the period to compare with
 * @param department only that department and those below it
 * @param band only that amount band
 * @param role only that level
 * @param person only what that person took
 */
public record ReportQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate beforeFrom,
        @Nullable LocalDate beforeTo,
        @Nullable DepartmentId department,
        @Nullable String band,
        @Nullable StepRoleCode role,
        @Nullable PersonId person) {

    private static final int MOST_DAYS = 1_100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** The period; the last 90 days up to that one where none is named. */
    public Days days(LocalDate today) {
        var last = to == null ? today : to;
        return days("/from", from == null ? last.minusDays(89) : from, last);
    }

    /** The period to compare with. */
    public Days before(LocalDate today) {
        if (beforeFrom == null || beforeTo == null) {
            return days(today).before();
        }
        return days("/beforeFrom", beforeFrom, beforeTo);
    }

    /** The band's code, if one is wanted. */
    public Optional<String> wantedBand() {
        return Optional.ofNullable(band).filter(it -> !it.isBlank());
    }

    private static Days days(String pointer, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw InvalidInput.of(pointer, from + "/" + to, "report-period-wrong");
        }
        var days = Days.through(from, to);
        if (days.length() > MOST_DAYS) {
            throw InvalidInput.of(pointer, days.length(), "report-period-wrong");
        }
        return days;
    }
}
