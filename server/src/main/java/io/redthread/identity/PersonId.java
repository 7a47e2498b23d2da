package io.redthread.identity;

import io.redthread.kernel.Id;

/** Id of a person (人员). */
public record PersonId(long value) implements Id {}
