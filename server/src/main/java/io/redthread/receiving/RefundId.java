package io.redthread.receiving;

import io.redthread.kernel.Id;

/** Id of a refund that was asked for (退款申请). */
public record RefundId(long value) implements Id {}
