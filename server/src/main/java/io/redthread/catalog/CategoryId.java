package io.redthread.catalog;

import io.redthread.kernel.Id;

/** Id of a category (类目). */
public record CategoryId(long value) implements Id {}
