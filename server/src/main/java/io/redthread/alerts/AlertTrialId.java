package io.redthread.alerts;

import io.redthread.kernel.Id;

/** Id of a try on the past (试算). */
public record AlertTrialId(long value) implements Id {}
