package io.redthread.platform.paging;

import io.redthread.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted; binds the query parameters {@code sort}, {@code limit}, {@code after}.
 *
 * @param sort field name, with a minus in front for descending; absent means the list's own order
 * @param limit 1–200, 50 when absent
 * @param after cursor from the page before
 */
public record PageQuery(
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String after) {

    /** Refuses limits outside 1–200. */
    public PageQuery {
        if (limit != null && (limit < 1 || limit > 200)) {
            throw InvalidInput.of("/limit", limit, "limit-out-of-range");
        }
    }

    /** The first page in the list's own order. */
    public static PageQuery first(int limit) {
        return new PageQuery(null, limit, null);
    }

    /** How many rows at most. */
    public int size() {
        return limit == null ? 50 : limit;
    }
}
