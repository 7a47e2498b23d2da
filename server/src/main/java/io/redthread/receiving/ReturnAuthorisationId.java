package io.redthread.receiving;

import io.redthread.kernel.Id;

/** Id of a return authorisation (退货授权). */
public record ReturnAuthorisationId(long value) implements Id {}
