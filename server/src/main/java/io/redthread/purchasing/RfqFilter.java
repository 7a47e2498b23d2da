package io.redthread.purchasing;

import org.jspecify.annotations.Nullable;

/**
 * Which requests for quotation a list shows; absent means any.
 *
 * @param q a number from its beginning, or a word of a title
 * @param state how far
 * @param requisition with a line that was asked for in it
 */
public record RfqFilter(
        @Nullable String q,
        @Nullable RfqState state,
        @Nullable RequisitionId requisition) {}
