package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a custody note (代管单). */
public record CustodyNoteId(long value) implements Id {}
