package io.redthread.inventory;

import io.redthread.kernel.Id;

/** Id of a location (库位): a bin, or one of the places beyond the walls. */
public record LocationId(long value) implements Id {}
