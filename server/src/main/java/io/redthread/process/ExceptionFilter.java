package io.redthread.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions a list shows; absent means any.
 *
 * @param state {@code open} or {@code resolved}
 * @param type code of a type
 * @param node code of a node
 * @param assignee user name
 * @param overdue only those past their deadline
 * @param number beginning of the order's number
 * @param causeCode why it came about
 * @param openedFrom came about on that day in Shanghai or later
 * @param openedTo came about on that day in Shanghai or earlier
 * @param handover only open ones that wait to be handed over
 */
public record ExceptionFilter(
        @Nullable String state,
        @Nullable String type,
        @Nullable String node,
        @Nullable String assignee,
        @Nullable Boolean overdue,
        @Nullable String number,
        @Nullable ExceptionCause causeCode,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        @Nullable Boolean handover) {

    /** All that are still open. */
    public static ExceptionFilter open() {
        return new ExceptionFilter("open", null, null, null, null, null, null, null, null, null);
    }
}
