package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of an assembly order (组装单). */
public record AssemblyOrderId(long value) implements Id {}
