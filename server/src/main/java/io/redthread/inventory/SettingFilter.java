package io.redthread.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which settings are wanted.
 *
 * @param q begin of a SKU, or words of its name
 * @param warehouse only there
 * @param shop only of that shop; buffers have none
 */
public record SettingFilter(
        @Nullable String q,
        @Nullable WarehouseId warehouse,
        @Nullable Long shop) {}
