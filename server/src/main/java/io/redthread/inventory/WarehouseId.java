package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a warehouse (仓库). */
public record WarehouseId(long value) implements Id {}
