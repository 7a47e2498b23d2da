package io.redthread.inventory;

import io.redthread.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Which assembly orders a list shows; absent parts do not restrict.
 *
 * @param q begin of the number or of the product's code
 * @param state only in that state
 * @param kind only that way
 * @param warehouse only in that warehouse
 * @param sku only of that product
 */
public record AssemblyFilter(
        @Nullable String q,
        @Nullable AssemblyState state,
        @Nullable AssemblyKind kind,
        @Nullable WarehouseId warehouse,
        @Nullable Sku sku) {}
