package io.redthread.monitoring;

import io.redthread.kernel.Id;

/** Id of the showing of a thread to a person (红线分享). */
public record ThreadShareId(long value) implements Id {}
