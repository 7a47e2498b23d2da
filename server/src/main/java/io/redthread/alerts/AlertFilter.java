package io.redthread.alerts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a list shows; absent parts do not restrict.
 *
 * @param q begin of a subject's number, or part of its name or of the party's
 * @param show {@code open} what is open and not silent (the default), {@code mine} of that what the caller has or owns,
 *     {@code untaken} of that what nobody has, {@code muted} what is silent, {@code ended} what is over, {@code all}
 * @param kind only about that
 * @param severity only of that weight
 * @param rule only of that rule
 * @param cause only with that cause
 * @param from only raised from that day on
 * @param until only raised until that day, it included
 */
public record AlertFilter(
        @Nullable String q,
        @Nullable String show,
        @Nullable SubjectKind kind,
        @Nullable AlertSeverity severity,
        @Nullable AlertRuleId rule,
        @Nullable AlertCause cause,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What is open and speaks. */
    public static final AlertFilter OPEN = new AlertFilter(null, null, null, null, null, null, null, null);
}
