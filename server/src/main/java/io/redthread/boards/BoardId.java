package io.redthread.boards;

import io.redthread.kernel.Id;

/** Identifies a board. */
public record BoardId(long value) implements Id {}
