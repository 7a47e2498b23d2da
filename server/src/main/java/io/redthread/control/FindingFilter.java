package io.redthread.control;

import io.redthread.identity.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows; absent parts do not restrict.
 *
 * @param q begin of an order's number or of a user name, or part of the supplier's name
 * @param kind only of that kind
 * @param severity only that severe
 * @param verdict only those judged so
 * @param department only that department's
 * @param from only from that day on
 * @param until only until that day, it included
 */
public record FindingFilter(
        @Nullable String q,
        @Nullable FindingKind kind,
        @Nullable Severity severity,
        @Nullable Judgement verdict,
        @Nullable DepartmentId department,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Everything. */
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null, null);
}
