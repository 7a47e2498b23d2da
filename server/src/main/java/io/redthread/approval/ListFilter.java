package io.redthread.approval;

import org.jspecify.annotations.Nullable;

/**
 * Which approvals a list shows; what is absent does not limit.
 *
 * @param part {@code raised} by me, {@code decided} by me, {@code copied} to me, {@code consulted}: my opinion is wanted;
 *     absent: all I may see
 * @param state where they stand
 * @param kind kind of document
 * @param urgent only urgent ones
 * @param number beginning of the document's number
 */
public record ListFilter(
        @Nullable String part,
        @Nullable ApprovalState state,
        @Nullable String kind,
        @Nullable Boolean urgent,
        @Nullable String number) {}
