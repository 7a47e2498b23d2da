package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of an adjustment (库存调整单). */
public record AdjustmentId(long value) implements Id {}
