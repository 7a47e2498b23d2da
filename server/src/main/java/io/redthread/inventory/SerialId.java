package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a piece known by its serial number. */
public record SerialId(long value) implements Id {}
