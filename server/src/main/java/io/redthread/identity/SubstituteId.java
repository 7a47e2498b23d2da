package io.redthread.identity;

import io.redthread.kernel.Id;

/** Id of a substitution (代理). */
public record SubstituteId(long value) implements Id {}
