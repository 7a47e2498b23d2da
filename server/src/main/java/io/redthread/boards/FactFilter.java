package io.redthread.boards;

import org.jspecify.annotations.Nullable;

/**
 * Which orders behind a cell a list shows; absent means any (明细筛选).
 *
 * @param which {@code dispatched}, {@code soon}, {@code troubled}, {@code cancelled}, {@code paid}; of purchase orders
 *     {@code released}, {@code arrived}, {@code late}, {@code cancelled}, {@code committed}
 */
public record FactFilter(@Nullable String which) {}
