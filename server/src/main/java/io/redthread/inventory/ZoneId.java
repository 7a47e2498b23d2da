package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a zone (库区). */
public record ZoneId(long value) implements Id {}
