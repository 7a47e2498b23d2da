package io.redthread.purchasing;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Which expected orders are wanted; what is null is not asked about.
 *
 * @param q the beginning of a number, or part of the supplier's name
 * @param supplier from whom
 * @param warehouse for that warehouse, or for any
 * @param overdue only those whose day has passed
 */
public record ExpectedFilter(
        @Nullable String q,
        @Nullable SupplierId supplier,
        @Nullable WarehouseId warehouse,
        @Nullable Boolean overdue) {}
