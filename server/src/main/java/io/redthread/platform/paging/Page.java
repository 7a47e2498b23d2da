package io.redthread.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, at most the limit asked for
 * @param next cursor of the next page; absent on the last
 * @param total how many match, counted to 10,000 at most
 */
public record Page<T>(List<T> items, @Nullable String next, Total total) {

    private static final int LARGEST = 200;

    /**
     * How many match.
     *
     * @param value the number, or 10,000 when there are more
     * @param exact whether it is the whole number
     */
    public record Total(long value, boolean exact) {}

    /** The same page with other rows. */
    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), next, total);
    }

    /** Every row of a list, read page by page. */
    public static <T> List<T> every(Function<PageQuery, Page<T>> pages) {
        var rows = new ArrayList<T>();
        var page = pages.apply(PageQuery.first(LARGEST));
        rows.addAll(page.items());
        while (page.next() != null) {
            page = pages.apply(new PageQuery(null, LARGEST, page.next()));
            rows.addAll(page.items());
        }
        return rows;
    }
}
