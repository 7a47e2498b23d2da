package io.redthread.fulfilment;

import io.redthread.kernel.Id;

/** Id of a wave (波次). */
public record WaveId(long value) implements Id {}
