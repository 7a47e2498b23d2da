package io.redthread.platform.paging;

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
}
