package io.redthread.sales;

import io.redthread.kernel.Id;

/** Id of a review batch (审核批次). */
public record ReviewBatchId(long value) implements Id {}
