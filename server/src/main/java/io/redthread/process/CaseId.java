package io.redthread.process;

import io.redthread.kernel.Id;

/** Id of a case (单): the same number as its document's, so the two never need a translation. */
public record CaseId(long value) implements Id {}
