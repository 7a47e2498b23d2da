package io.redthread.purchasing;

import org.jspecify.annotations.Nullable;

/**
 * Which requisitions a list shows; absent means any.
 *
 * @param q a number from its beginning, or a word of the purpose
 * @param state how far
 * @param requester user name of who asked
 */
public record RequisitionFilter(
        @Nullable String q,
        @Nullable RequisitionState state,
        @Nullable String requester) {}
