package io.redthread.purchasing;

import io.redthread.kernel.Id;

/** Id of a change of an order (变更单). */
public record OrderChangeId(long value) implements Id {}
