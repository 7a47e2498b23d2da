package io.redthread.purchasing;

import io.redthread.kernel.Id;

/** Id of a request for quotation (询价单). */
public record RfqId(long value) implements Id {}
