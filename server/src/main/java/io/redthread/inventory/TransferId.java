package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a transfer order (调拨单). */
public record TransferId(long value) implements Id {}
