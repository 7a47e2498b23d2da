package io.redthread.process;

import io.redthread.kernel.Id;

/** Id of an exception (异常). */
public record ExceptionId(long value) implements Id {}
