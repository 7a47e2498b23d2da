package io.redthread.sales;

import io.redthread.platform.personal.Masks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows; absent means any.
 *
 * @param q number, platform number, phone or recipient, from its beginning
 * @param status codes of statuses
 * @param node codes of nodes
 * @param shop codes of shops
 * @param overdue only those past their node's deadline and still open
 * @param orderedFrom first day ordered, Shanghai
 * @param orderedTo last day ordered, Shanghai
 * @param flag 1–5
 */
public record OrderFilter(
        @Nullable String q,
        @Nullable List<String> status,
        @Nullable List<String> node,
        @Nullable List<String> shop,
        @Nullable Boolean overdue,
        @Nullable LocalDate orderedFrom,
        @Nullable LocalDate orderedTo,
        @Nullable Integer flag) {

    /** The same without what may be a person's name or telephone number. */
    OrderFilter masked() {
        return new OrderFilter(
                q == null ? null : Masks.wanted(q), status, node, shop, overdue, orderedFrom, orderedTo, flag);
    }
}
