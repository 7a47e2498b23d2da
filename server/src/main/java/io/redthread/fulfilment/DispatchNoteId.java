package io.redthread.fulfilment;

import io.redthread.kernel.Id;

/** Id of a dispatch note (出库单). */
public record DispatchNoteId(long value) implements Id {}
