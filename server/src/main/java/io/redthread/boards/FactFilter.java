package io.redthread.boards;

import org.jspecify.annotations.Nullable;

/**
 * Which orders behind a cell a list shows; absent means any (明细筛选).
 *
 * @param q beginning of the number
 * @param which {@code dispatched}, {@code soon}, {@code troubled}, {@code cancelled}, {@code paid}; of purchase orders
 *     {@code released}, {@code arrived}, {@code late}, {@code cancelled}, {@code committed}
 */
public record FactFilter(@Nullable String q, @Nullable String which) {

    /** The beginning of the number, or empty. */
    public String number() {
        return q == null ? "" : q.strip();
    }

    /** Which they are, or empty. */
    public String wanted() {
        return which == null ? "" : which;
    }
}
