package io.redthread.rules;

import io.redthread.kernel.Id;

/** Id of a back-test (回测). */
public record BacktestId(long value) implements Id {}
