package io.redthread.alerts;

import io.redthread.kernel.Id;

/** Id of an alert (预警). */
public record AlertId(long value) implements Id {}
