package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which stock a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param q words or pinyin initials of the goods' name, or the beginning of a SKU
 * @param warehouse only there
 * @param only {@code reserved}, {@code none} (nothing may be promised), {@code expired}, {@code buffered}
 * @param owner {@code own} for goods of ours, or the id of the partner whose they are
 */
public record StockFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable String only,
        @Nullable String owner) {

    /** Everything. */
    public static final StockFilter ALL = new StockFilter(null, null, null, null);
}
