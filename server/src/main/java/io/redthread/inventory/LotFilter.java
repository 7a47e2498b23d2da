package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which lots a list shows; absent parts do not restrict.
 *
 * @param q begin of a SKU or a lot's code, or words of the goods' name
 * @param within only those whose last good day is less than so many days away; none: expired ones
 * @param owner {@code own} for goods of ours, or the id of the partner whose they are
 */
public record LotFilter(
        @Nullable String q,
        @Nullable Integer within,
        @Nullable String owner) {}
