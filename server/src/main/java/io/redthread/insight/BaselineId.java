package io.redthread.insight;

import io.redthread.kernel.Id;

/** Identifies a baseline. */
public record BaselineId(long value) implements Id {}
