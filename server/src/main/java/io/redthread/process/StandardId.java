package io.redthread.process;

import io.redthread.kernel.Id;

/** Id of one version of a standard (标准版本). */
public record StandardId(long value) implements Id {}
