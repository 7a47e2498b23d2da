package io.redthread.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param q words, pinyin initials, or the beginning of a code or barcode
 * @param category this category and those below it
 * @param active whether it may still be ordered
 * @param kit whether it is a kit
 * @param lotTracked whether stock is kept per lot
 * @param regular whether it is a regular item
 * @param highValue whether it is a high-value item
 * @param isNew whether it counts as new today
 */
public record SkuFilter(
        @Nullable String q,
        @Nullable CategoryId category,
        @Nullable Boolean active,
        @Nullable Boolean kit,
        @Nullable Boolean lotTracked,
        @Nullable Boolean regular,
        @Nullable Boolean highValue,
        @Nullable Boolean isNew) {

    /** Everything. */
    public static final SkuFilter ALL = new SkuFilter(null, null, null, null, null, null, null, null);
}
