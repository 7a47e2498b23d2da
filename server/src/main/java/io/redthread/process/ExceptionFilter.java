package io.redthread.process;

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
 */
public record ExceptionFilter(
        @Nullable String state,
        @Nullable String type,
        @Nullable String node,
        @Nullable String assignee,
        @Nullable Boolean overdue,
        @Nullable String number) {}
